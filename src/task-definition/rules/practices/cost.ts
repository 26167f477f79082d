import type { JsonObject } from '../../definition.ts';
import { containersOf, numberAt, objectAt, objectsAt, textAt } from '../../reader.ts';
import { called, isForFargate, isForWindows } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { taskCpuOf, taskMemoryOf } from '../size/task-memory-of.ts';
import { practices } from './practice.ts';

/** Share of a task that its containers use at least, before the rest counts as waste. */
const USED_SHARE = 0.5;

const PRICES = 'AWS Fargate pricing';

const TASK_RULES: readonly Rule[] = [
  {
    id: 'oversize-memory',
    severity: 'warning',
    group: 'cost',
    title: 'The task has twice the memory that its containers may use',
    why: 'Fargate charges for the memory of the task, used or not.',
    fix: 'Choose a smaller size, or raise the limits of the containers.',
    source: PRICES,
    launchTypes: ['FARGATE'],
    check: (definition) => {
      const task = taskMemoryOf(definition) ?? 0;
      const used = sumOfAll(definition, 'memory');
      if (!isForFargate(definition) || used === undefined || used >= task * USED_SHARE) return [];
      const message = `The containers may use ${used} MiB, and the task has ${task} MiB.`;
      return [{ pointer: '/memory', message, hint: 'Choose a smaller size.' }];
    },
  },
  {
    id: 'oversize-cpu',
    severity: 'warning',
    group: 'cost',
    title: 'The task has twice the CPU that its containers ask for',
    why: 'Fargate charges for the CPU of the task, used or not.',
    fix: 'Choose a smaller size, or give the containers more.',
    source: PRICES,
    launchTypes: ['FARGATE'],
    check: (definition) => {
      const task = taskCpuOf(definition) ?? 0;
      const used = sumOfAll(definition, 'cpu');
      if (!isForFargate(definition) || used === undefined || used >= task * USED_SHARE) return [];
      const message = `The containers ask for ${used} CPU units, and the task has ${task}.`;
      return [{ pointer: '/cpu', message, hint: 'Choose a smaller size.' }];
    },
  },
  {
    id: 'arm64-cheaper',
    severity: 'note',
    group: 'cost',
    title: 'The task runs on X86_64',
    why: 'The same size costs about a fifth less on ARM64.',
    fix: 'Build the image for ARM64 and set cpuArchitecture.',
    source: PRICES,
    launchTypes: ['FARGATE'],
    check: (definition) => {
      const platform = objectAt(definition, 'runtimePlatform');
      const isArm = textAt(platform, 'cpuArchitecture') === 'ARM64';
      if (!isForFargate(definition) || isForWindows(definition) || isArm) return [];
      const message = 'The task runs on X86_64; ARM64 costs less on Fargate.';
      const pointer = '/runtimePlatform/cpuArchitecture';
      return [{ pointer, message, hint: 'Set cpuArchitecture to "ARM64" if the image has it.' }];
    },
  },
  {
    id: 'large-ephemeral-storage',
    severity: 'note',
    group: 'cost',
    title: 'The task has much storage of its own',
    why: 'Fargate charges for every GiB above 20, for every task.',
    fix: 'Lower sizeInGiB, or share a file system.',
    source: PRICES,
    launchTypes: ['FARGATE'],
    check: (definition) => {
      const size = numberAt(objectAt(definition, 'ephemeralStorage'), 'sizeInGiB') ?? 0;
      if (size <= 100) return [];
      const message = `Every task has ${size} GiB of storage, of which 20 are free.`;
      return [{ pointer: '/ephemeralStorage/sizeInGiB', message, hint: 'Lower sizeInGiB.' }];
    },
  },
];

const CONTAINER_RULES = practices('cost', [
  {
    id: 'debug-logging',
    title: 'A container logs every detail',
    why: 'CloudWatch Logs charges for what comes in, and debug logs are many times as big.',
    fix: 'Set the log level to info.',
    source: 'Amazon CloudWatch pricing, logs',
    inspect: (container) =>
      objectsAt(container, 'environment')
        .filter(({ value }) => /^(?:.*_)?LOG_?LEVEL$/i.test(textAt(value, 'name') ?? ''))
        .filter(({ value }) => /^(?:debug|trace|all)$/i.test(textAt(value, 'value') ?? ''))
        .map(({ value, pointer }) => ({
          pointer: `${pointer}/value`,
          message: `${textAt(value, 'name')} of ${called(container)} is ${textAt(value, 'value')}.`,
          hint: 'Set it to info.',
        })),
  },
  {
    id: 'hard-limit-only',
    severity: 'note',
    title: 'A container sets all the memory aside that it may ever use',
    why: 'An instance counts memory as taken when there is no memoryReservation, so fewer tasks fit on it.',
    fix: 'Set memoryReservation to what the container uses most of the time.',
    source: 'Amazon ECS API reference, ContainerDefinition, memoryReservation',
    launchTypes: ['EC2', 'EXTERNAL'],
    inspect: (container, definition) => {
      const hasBoth = (numberAt(container.value, 'memoryReservation') ?? 0) > 0;
      const limit = numberAt(container.value, 'memory') ?? 0;
      if (hasBoth || limit === 0 || isForFargate(definition) || isForWindows(definition)) return [];
      const message = `${called(container)} sets ${limit} MiB aside on its instance.`;
      const pointer = `${container.pointer}/memoryReservation`;
      return [{ pointer, message, hint: 'Set memoryReservation to the usual use.' }];
    },
  },
]);

/** What costs more than it must. */
export const COST_RULES: readonly Rule[] = [...TASK_RULES, ...CONTAINER_RULES];

/** The sum over all containers; `undefined` when one of them does not say. */
function sumOfAll(definition: JsonObject, name: 'cpu' | 'memory'): number | undefined {
  const numbers = containersOf(definition).map(({ value }) => numberAt(value, name) ?? 0);
  if (numbers.length === 0 || numbers.some((one) => one <= 0)) return undefined;
  return numbers.reduce((sum, one) => sum + one, 0);
}
