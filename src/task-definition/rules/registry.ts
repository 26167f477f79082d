import { awsvpcHostPort } from './awsvpc-host-port.ts';
import { duplicateContainer } from './duplicate-container.ts';
import { emptyTagKey } from './empty-tag-key.ts';
import { fargateNetworkMode } from './fargate-network-mode.ts';
import { fargateSize } from './fargate-size.ts';
import { noContainers } from './no-containers.ts';
import { noEssentialContainer } from './no-essential-container.ts';
import { noFamily } from './no-family.ts';
import { noImage } from './no-image.ts';
import { noMemory } from './no-memory.ts';
import { rolePlaceholder } from './role-placeholder.ts';
import type { Rule } from './rule.ts';
import { unknownVolume } from './unknown-volume.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  awsvpcHostPort,
  duplicateContainer,
  emptyTagKey,
  fargateNetworkMode,
  fargateSize,
  noContainers,
  noEssentialContainer,
  noFamily,
  noImage,
  noMemory,
  rolePlaceholder,
  unknownVolume,
];
