import type { Rule } from '../rule.ts';
import { WINDOWS_FIELD_RULES } from './windows-fields.ts';
import {
  windowsFargateFamily,
  windowsFargatePort,
  windowsFargateSize,
} from './windows-on-fargate.ts';
import { windowsVolumeDriver } from './windows-volume-driver.ts';

/** The rules of this folder. */
export const WINDOWS_FOLDER: readonly Rule[] = [
  ...WINDOWS_FIELD_RULES,
  windowsFargateSize,
  windowsFargatePort,
  windowsFargateFamily,
  windowsVolumeDriver,
];
