import type { Rule } from '../rule.ts';
import { duplicateContainer } from './duplicate-container.ts';
import { familyName } from './family-name.ts';
import { foreignFormat } from './foreign-format.ts';
import { noContainers } from './no-containers.ts';
import { noEssentialContainer } from './no-essential-container.ts';
import { noFamily } from './no-family.ts';
import { placementExpression } from './placement-expression.ts';
import { requestSize } from './request-size.ts';
import { TASK_COUNTS } from './task-counts.ts';
import { templatePlaceholder } from './template-placeholder.ts';

/** The rules of this folder. */
export const TASK_FOLDER: readonly Rule[] = [
  duplicateContainer,
  familyName,
  foreignFormat,
  noContainers,
  noEssentialContainer,
  noFamily,
  placementExpression,
  requestSize,
  ...TASK_COUNTS,
  templatePlaceholder,
];
