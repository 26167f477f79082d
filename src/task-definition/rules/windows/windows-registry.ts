import type { Rule } from '../rule.ts';
import { WINDOWS_FIELD_RULES } from './windows-fields.ts';
import {
  windowsFargateFamily,
  windowsFargatePort,
  windowsFargateSize,
} from './windows-on-fargate.ts';
import { windowsTaskSize } from './windows-task-size.ts';
import { windowsVolumeDriver } from './windows-volume-driver.ts';

/** The rules of this folder. */
export const WINDOWS_FOLDER: readonly Rule[] = [
  windowsTaskSize,
  ...WINDOWS_FIELD_RULES,
  windowsFargateSize,
  windowsFargatePort,
  windowsFargateFamily,
  windowsVolumeDriver,
];
