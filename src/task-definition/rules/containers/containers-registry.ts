import type { Rule } from '../rule.ts';
import { CONTAINER_LIMIT_RULES } from './container-limits.ts';
import { containerName } from './container-name.ts';
import { credentialSpec } from './credential-spec.ts';
import {
  dependsOnEssential,
  dependsOnHealth,
  dependsOnSelf,
  dependsOnTwice,
  dependsOnUnknown,
} from './depends-on.ts';
import { GPU_RULES } from './gpu.ts';
import { healthCheckCommand } from './health-check-command.ts';
import { imageCharacters, imageLength } from './image-form.ts';
import { imagePlaceholder } from './image-placeholder.ts';
import { noImage } from './no-image.ts';
import { securityOption } from './security-option.ts';
import { startOrderCycle } from './start-order-cycle.ts';
import { ulimitOrder } from './ulimit-order.ts';
import { userForm } from './user-form.ts';

/** The rules of this folder. */
export const CONTAINERS_FOLDER: readonly Rule[] = [
  userForm,
  imagePlaceholder,
  ...CONTAINER_LIMIT_RULES,
  containerName,
  credentialSpec,
  dependsOnUnknown,
  dependsOnSelf,
  dependsOnTwice,
  dependsOnEssential,
  dependsOnHealth,
  ...GPU_RULES,
  healthCheckCommand,
  imageCharacters,
  imageLength,
  noImage,
  securityOption,
  startOrderCycle,
  ulimitOrder,
];
