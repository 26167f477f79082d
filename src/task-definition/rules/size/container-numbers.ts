import { numberLimit } from '../limit-rules.ts';
import type { Rule } from '../rule.ts';

/** Sizes of the task and its containers that have limits of their own. */
export const SIZE_LIMITS: readonly Rule[] = [
  numberLimit({
    id: 'ephemeral-storage-size',
    level: 'task',
    member: 'ephemeralStorage/sizeInGiB',
    least: 21,
    most: 200,
    unit: 'GiB',
    source: 'Amazon ECS API reference, EphemeralStorage, sizeInGiB',
  }),
  numberLimit({
    id: 'container-memory-minimum',
    level: 'container',
    member: 'memory',
    least: 4,
    most: Number.MAX_SAFE_INTEGER,
    unit: 'MiB',
    source: 'Amazon ECS API reference, ContainerDefinition, memory (4 MiB before Docker 20.10)',
  }),
];
