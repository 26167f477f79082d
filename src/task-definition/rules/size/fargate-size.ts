import type { JsonObject } from '../../definition.ts';
import { textAt } from '../../reader.ts';
import { FARGATE_MEMORY, parseTaskCpu, parseTaskMemory } from '../../task-size.ts';
import { isForFargate } from '../definition-facts.ts';
import type { Hit, Rule } from '../rule.ts';

/** CPU and memory of a Fargate task are one of the published pairs. */
export const fargateSize: Rule = {
  id: 'fargate-size',
  severity: 'error',
  title: 'CPU and memory are no size that Fargate has',
  why: 'Amazon ECS answers "No Fargate configuration exists for given values."',
  fix: 'Take one of the pairs of the table in the developer guide.',
  source: 'Amazon ECS developer guide, "Task CPU and memory" (pairs as of 2026-11)',
  check: (definition) => {
    if (!isForFargate(definition)) return [];
    const missing = [...missingSize(definition, 'cpu'), ...missingSize(definition, 'memory')];
    return missing.length > 0 ? missing : mismatch(definition);
  },
};

function missingSize(definition: JsonObject, name: 'cpu' | 'memory'): readonly Hit[] {
  const given = definition[name];
  if (given !== undefined && given !== '') return [];
  const hint = name === 'cpu' ? 'Add cpu, for example "256".' : 'Add memory, for example "512".';
  return [
    {
      pointer: `/${name}`,
      message: `Fargate needs ${name} for the whole task, and there is none.`,
      hint,
    },
  ];
}

function mismatch(definition: JsonObject): readonly Hit[] {
  const cpuText = textAt(definition, 'cpu');
  const memoryText = textAt(definition, 'memory');
  if (cpuText === undefined || memoryText === undefined) return [];
  const cpu = parseTaskCpu(cpuText);
  const memory = parseTaskMemory(memoryText);
  if (cpu === undefined)
    return [unreadable('cpu', cpuText, 'CPU units ("256") or vCPU (".25 vCPU")')];
  if (memory === undefined)
    return [unreadable('memory', memoryText, 'MiB ("512") or GB ("0.5 GB")')];
  const sizes = FARGATE_MEMORY.get(cpu);
  if (sizes === undefined) {
    const message = `Fargate has no size with ${cpuText} CPU; it has ${[...FARGATE_MEMORY.keys()].join(', ')}.`;
    return [{ pointer: '/cpu', message, hint: 'Choose one of these numbers of CPU units.' }];
  }
  if (sizes.includes(memory)) return [];
  return [
    {
      pointer: '/memory',
      message: `Fargate has no size of ${cpuText} CPU with ${memoryText} memory.`,
      hint: `Choose memory of ${listed(sizes)} MiB, or other CPU.`,
    },
  ];
}

function unreadable(name: 'cpu' | 'memory', text: string, forms: string): Hit {
  return {
    pointer: `/${name}`,
    message: `${name} is "${text}", which is no size.`,
    hint: `Give ${name} as ${forms}.`,
  };
}

function listed(sizes: readonly number[]): string {
  const [first, second] = sizes;
  const last = sizes.at(-1);
  if (sizes.length <= 3 || first === undefined || second === undefined) return sizes.join(', ');
  return `${first} to ${last} in steps of ${second - first}`;
}
