import type { Rule, RuleText } from '../../task-definition/rules/rule.ts';
import { TAGS_FOLDER } from '../../task-definition/rules/tags/tags-registry.ts';
import { templatePlaceholder } from '../../task-definition/rules/task/template-placeholder.ts';
import { DEFINITION_RULES } from './definition-rules.ts';
import { DEPLOYMENT_RULES } from './deployment-rules.ts';
import { NETWORK_RULES } from './network-rules.ts';
import { SERVICE_RULES_OF_ITSELF } from './service-rules.ts';
import { VOLUME_RULES } from './volume-rules.ts';
import { WHERE_RULES } from './where-rules.ts';

const OWN: readonly Rule[] = [
  ...SERVICE_RULES_OF_ITSELF,
  ...WHERE_RULES,
  ...DEPLOYMENT_RULES,
  ...NETWORK_RULES,
  ...VOLUME_RULES,
];

/** Every rule that looks at a service definition alone; those of tags and of templates are shared. */
export const SERVICE_RULES: readonly Rule[] = [...OWN, ...TAGS_FOLDER, templatePlaceholder];

/** What is said of services only, in the order in which the documentation lists it. */
export const SERVICE_RULE_TEXTS: readonly RuleText[] = [
  {
    id: 'not-a-service',
    severity: 'error',
    title: 'The file holds something else than a service',
    why: 'A list of several services, a task definition or a single value cannot be a service.',
    fix: 'Give the file in which the members of CreateService stand.',
    source: 'Amazon ECS API reference, CreateService, request syntax',
  },
  ...OWN,
  ...DEFINITION_RULES,
];
