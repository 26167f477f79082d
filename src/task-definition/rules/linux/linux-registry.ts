import type { Rule } from '../rule.ts';
import { capabilityUnknown } from './capability-unknown.ts';
import { maxSwapLimits, swappinessLimits, swappinessWithoutSwap } from './swap.ts';
import {
  systemControlConflict,
  systemControlHostIpc,
  systemControlHostNetwork,
  systemControlUnknown,
} from './system-controls.ts';
import { tmpfsOptions, tmpfsPath, tmpfsSize } from './tmpfs.ts';

/** The rules of this folder. */
export const LINUX_FOLDER: readonly Rule[] = [
  capabilityUnknown,
  swappinessLimits,
  maxSwapLimits,
  swappinessWithoutSwap,
  systemControlUnknown,
  systemControlHostNetwork,
  systemControlHostIpc,
  systemControlConflict,
  tmpfsPath,
  tmpfsSize,
  tmpfsOptions,
];
