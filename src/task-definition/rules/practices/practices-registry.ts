import type { Rule } from '../rule.ts';
import { CONTAINER_HARDENING_RULES } from './container-hardening.ts';
import { COST_RULES } from './cost.ts';
import { IMAGE_PINNING_RULES } from './image-pinning.ts';
import { LOG_RULES } from './logs.ts';
import { PLAIN_SECRET_RULES } from './plain-secrets.ts';
import { RELIABILITY_RULES } from './reliability.ts';
import { TASK_HARDENING_RULES } from './task-hardening.ts';

/** Every rule of good practice; each has a group, and none is looked at unless its group is asked for. */
export const PRACTICES: readonly Rule[] = [
  ...PLAIN_SECRET_RULES,
  ...CONTAINER_HARDENING_RULES,
  ...TASK_HARDENING_RULES,
  ...COST_RULES,
  ...IMAGE_PINNING_RULES,
  ...LOG_RULES,
  ...RELIABILITY_RULES,
];
