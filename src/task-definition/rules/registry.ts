import { CONTAINERS_FOLDER } from './containers/containers-registry.ts';
import { ENVIRONMENT_FOLDER } from './environment/environment-registry.ts';
import { FARGATE_FOLDER } from './fargate/fargate-registry.ts';
import { LINUX_FOLDER } from './linux/linux-registry.ts';
import { LOGGING_FOLDER } from './logging/logging-registry.ts';
import { NETWORK_FOLDER } from './network/network-registry.ts';
import { PLATFORM_FOLDER } from './platform/platform-registry.ts';
import { ROLES_FOLDER } from './roles/roles-registry.ts';
import type { Rule } from './rule.ts';
import { SIZE_FOLDER } from './size/size-registry.ts';
import { TAGS_FOLDER } from './tags/tags-registry.ts';
import { TASK_FOLDER } from './task/task-registry.ts';
import { VOLUMES_FOLDER } from './volumes/volumes-registry.ts';
import { WINDOWS_FOLDER } from './windows/windows-registry.ts';

/** Every rule of Amazon ECS itself, by what it is about. Rules of good practice are in a registry of their own. */
export const RULES: readonly Rule[] = [
  ...TASK_FOLDER,
  ...TAGS_FOLDER,
  ...ROLES_FOLDER,
  ...SIZE_FOLDER,
  ...PLATFORM_FOLDER,
  ...FARGATE_FOLDER,
  ...WINDOWS_FOLDER,
  ...NETWORK_FOLDER,
  ...CONTAINERS_FOLDER,
  ...ENVIRONMENT_FOLDER,
  ...VOLUMES_FOLDER,
  ...LOGGING_FOLDER,
  ...LINUX_FOLDER,
];
