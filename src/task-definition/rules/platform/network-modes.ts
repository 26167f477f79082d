import type { JsonObject } from '../../definition.ts';
import type { Severity } from '../../finding.ts';
import { isFor, isForFargate, isForWindows, networkModeOf } from '../definition-facts.ts';
import type { LaunchType, Rule } from '../rule.ts';

interface Row {
  readonly id: string;
  readonly severity: Severity;
  /** As a message calls it. */
  readonly name: string;
  readonly modes: readonly string[];
  readonly source: string;
  readonly launchTypes: readonly LaunchType[];
  applies(definition: JsonObject): boolean;
}

const ROWS: readonly Row[] = [
  {
    id: 'external-network-mode',
    severity: 'error',
    name: 'External instances',
    modes: ['bridge', 'host', 'none'],
    source: 'Amazon ECS developer guide, "External instances (Amazon ECS Anywhere)", networking',
    launchTypes: ['EXTERNAL'],
    applies: (definition) => isFor(definition, 'EXTERNAL'),
  },
  {
    id: 'managed-instances-network-mode',
    severity: 'warning',
    name: 'Managed Instances',
    modes: ['awsvpc', 'host', 'none'],
    source: 'Amazon ECS API reference, RegisterTaskDefinition, networkMode',
    launchTypes: ['MANAGED_INSTANCES'],
    applies: (definition) => isFor(definition, 'MANAGED_INSTANCES'),
  },
  {
    id: 'windows-network-mode',
    severity: 'warning',
    name: 'Windows containers on EC2',
    modes: ['awsvpc', 'default', '<default>'],
    source: 'Amazon ECS API reference, RegisterTaskDefinition, networkMode (Windows)',
    launchTypes: ['EC2'],
    applies: (definition) =>
      isForWindows(definition) &&
      !isForFargate(definition) &&
      (definition.networkMode ?? '') !== '',
  },
];

/** What a task runs on has some of the network modes; Fargate has a rule of its own. */
export const NETWORK_MODE_RULES: readonly Rule[] = ROWS.map(
  ({ name, modes, applies, ...text }): Rule => ({
    ...text,
    title: `${name} do not have the network mode`,
    why: `${name} have only some of the network modes; other ones are refused or never placed.`,
    fix: `Set networkMode to ${modes.filter((mode) => /^[a-z]+$/.test(mode)).join(' or ')}.`,
    check: (definition) => {
      const mode = networkModeOf(definition);
      if (!applies(definition) || modes.includes(mode)) return [];
      const message = `${name} do not have the network mode ${mode}.`;
      const hint = `Set networkMode to "${modes[0]}".`;
      return [{ pointer: '/networkMode', message, hint }];
    },
  }),
);
