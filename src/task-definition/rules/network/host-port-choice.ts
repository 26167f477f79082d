import { numberAt } from '../../reader.ts';
import { networkModeOf } from '../definition-facts.ts';
import { portRule } from './port-rule.ts';

/** Ports that the instance itself uses: ssh, the Docker daemon, the agent. */
const RESERVED: ReadonlySet<number> = new Set([22, 2375, 2376, 51678, 51679, 51680]);

/** The instance uses some ports itself. */
export const hostPortReserved = portRule({
  id: 'host-port-reserved',
  severity: 'warning',
  title: 'A host port belongs to the instance',
  why: 'Every instance uses the ports of ssh, Docker and the agent itself, so no instance can take the task.',
  fix: 'Choose another host port, or 0.',
  source: 'Amazon ECS API reference, PortMapping, hostPort: reserved ports',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: ({ value, pointer }, definition) => {
    const host = numberAt(value, 'hostPort') ?? 0;
    if (networkModeOf(definition) === 'awsvpc' || !RESERVED.has(host)) return [];
    const message = `Host port ${host} is used by every instance itself.`;
    return [{ pointer: `${pointer}/hostPort`, message, hint: 'Choose another host port, or 0.' }];
  },
});

/** Docker chooses ports out of a range of its own. */
export const hostPortDynamicRange = portRule({
  id: 'host-port-dynamic-range',
  severity: 'warning',
  title: 'A fixed host port lies where Docker chooses ports',
  why: 'Another container may have been given the port already, and then the task does not start.',
  fix: 'Set hostPort to 0, or to a port below 32768.',
  source: 'Amazon ECS API reference, PortMapping, hostPort: ephemeral port range 49153 to 65535',
  launchTypes: ['EC2', 'EXTERNAL'],
  inspect: ({ value, pointer }, definition) => {
    const host = numberAt(value, 'hostPort') ?? 0;
    const isReserved = RESERVED.has(host);
    if (networkModeOf(definition) !== 'bridge' || host < 49_153 || isReserved) return [];
    const message = `Host port ${host} is in the range that Docker chooses ports from.`;
    return [{ pointer: `${pointer}/hostPort`, message, hint: 'Set hostPort to 0.' }];
  },
});
