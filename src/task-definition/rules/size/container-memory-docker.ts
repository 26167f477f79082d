import { numberAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';

/** Newer Docker wants a little more memory than Amazon ECS itself. */
export const containerMemoryDocker = containerRule({
  id: 'container-memory-docker',
  severity: 'warning',
  title: 'The memory of a container is less than Docker takes',
  why: 'Docker 20.10 and later does not start a container with less than 6 MiB.',
  fix: 'Give the container at least 6 MiB.',
  source: 'Amazon ECS API reference, ContainerDefinition, memory',
  inspect: (container) => {
    const memory = numberAt(container.value, 'memory') ?? 0;
    if (memory < 4 || memory >= 6) return [];
    const message = `The memory of ${called(container)} is ${memory} MiB, and Docker wants 6.`;
    return [{ pointer: `${container.pointer}/memory`, message, hint: 'Set memory to 6 or more.' }];
  },
});
