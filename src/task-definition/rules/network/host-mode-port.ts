import { numberAt } from '../../reader.ts';
import { networkModeOf } from '../definition-facts.ts';
import { portRule } from './port-rule.ts';

/** With host a container listens on the host's own ports. */
export const hostModePort = portRule({
  id: 'host-mode-port',
  severity: 'warning',
  title: 'Host port and container port differ with the network mode host',
  why: 'In network mode host nothing maps ports: the container listens on the host itself.',
  fix: 'Delete hostPort, or make it the container port.',
  source: 'Amazon ECS API reference, PortMapping, hostPort',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: ({ value, pointer }, definition) => {
    const host = numberAt(value, 'hostPort') ?? 0;
    const port = numberAt(value, 'containerPort') ?? host;
    if (networkModeOf(definition) !== 'host' || host === 0 || host === port) return [];
    const message = `Host port ${host} is not container port ${port}, and host maps no ports.`;
    return [{ pointer: `${pointer}/hostPort`, message, hint: `Set hostPort to ${port}.` }];
  },
});
