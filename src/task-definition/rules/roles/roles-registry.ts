import type { Rule } from '../rule.ts';
import { arnPlaceholder } from './arn-placeholder.ts';
import { EXECUTION_ROLE_RULES } from './execution-role.ts';
import { roleEmpty } from './role-empty.ts';
import { roleNotARole } from './role-not-a-role.ts';
import { rolePlaceholder } from './role-placeholder.ts';

/** The rules of this folder. */
export const ROLES_FOLDER: readonly Rule[] = [
  arnPlaceholder,
  ...EXECUTION_ROLE_RULES,
  roleEmpty,
  roleNotARole,
  rolePlaceholder,
];
