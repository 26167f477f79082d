import { isFor } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type Platform, unsupportedField } from '../unsupported-field.ts';

const EXTERNAL: Platform = {
  name: 'external instances',
  source: 'Amazon ECS developer guide, "External instances (Amazon ECS Anywhere)", considerations',
  launchTypes: ['EXTERNAL'],
  applies: (definition) => isFor(definition, 'EXTERNAL'),
};

/** Members that external instances do not take. */
export const EXTERNAL_FIELD_RULES: readonly Rule[] = [
  unsupportedField(EXTERNAL, {
    id: 'external-efs',
    level: 'volume',
    member: 'efsVolumeConfiguration',
    instead: 'Mount the file system on the instance and use a volume with host.sourcePath.',
  }),
  unsupportedField(EXTERNAL, {
    id: 'external-app-mesh',
    level: 'task',
    member: 'proxyConfiguration',
    instead: 'Delete proxyConfiguration.',
  }),
  unsupportedField(EXTERNAL, {
    id: 'external-accelerators',
    level: 'task',
    member: 'inferenceAccelerators',
    instead: 'Delete inferenceAccelerators.',
  }),
];
