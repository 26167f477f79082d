import { isForFargate, networkModeOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type Platform, unsupportedField } from '../unsupported-field.ts';

/** Fargate always has awsvpc and says the same by rules of its own. */
const AWSVPC: Platform = {
  name: 'the network mode awsvpc',
  source: 'Amazon ECS API reference, ContainerDefinition (network settings)',
  launchTypes: ['EC2', 'MANAGED_INSTANCES'],
  applies: (definition) => networkModeOf(definition) === 'awsvpc' && !isForFargate(definition),
};

/** Rule, member, and what to do instead. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['awsvpc-hostname', 'hostname', 'Delete hostname; awsvpc gives the task a name.'],
  ['awsvpc-extra-hosts', 'extraHosts', 'Delete extraHosts; use a private hosted zone instead.'],
  ['awsvpc-dns-servers', 'dnsServers', 'Delete dnsServers; set the DHCP options of the VPC.'],
  [
    'awsvpc-dns-search-domains',
    'dnsSearchDomains',
    'Delete dnsSearchDomains; set the DHCP options of the VPC.',
  ],
  ['awsvpc-disable-networking', 'disableNetworking', 'Delete disableNetworking.'],
];

/** Members that a task with an address of its own does not take. */
export const AWSVPC_FIELD_RULES: readonly Rule[] = ROWS.map(([id, member, instead]) =>
  unsupportedField(AWSVPC, { id, level: 'container', member, instead }),
);
