import type { Rule } from '../rule.ts';
import { containerAboveTask } from './container-above-task.ts';
import { containerMemoryDocker } from './container-memory-docker.ts';
import { SIZE_LIMITS } from './container-numbers.ts';
import { cpuSumAboveTask, memorySumAboveTask } from './containers-above-task.ts';
import { ephemeralStorageLaunchType } from './ephemeral-storage-launch-type.ts';
import { fargateLargestSize } from './fargate-largest-size.ts';
import { fargateSize } from './fargate-size.ts';
import { noMemory } from './no-memory.ts';
import { reservationAboveLimit } from './reservation-above-limit.ts';
import { taskCpuRange } from './task-cpu-range.ts';
import { taskSizeText } from './task-size-text.ts';

/** The rules of this folder. */
export const SIZE_FOLDER: readonly Rule[] = [
  containerAboveTask,
  containerMemoryDocker,
  ...SIZE_LIMITS,
  memorySumAboveTask,
  cpuSumAboveTask,
  ephemeralStorageLaunchType,
  fargateLargestSize,
  fargateSize,
  noMemory,
  reservationAboveLimit,
  taskCpuRange,
  taskSizeText,
];
