import { called } from '../definition-facts.ts';
import { portRule } from './port-rule.ts';

/** A mapping is about a port or a range of ports. */
export const portMissing = portRule({
  id: 'port-missing',
  severity: 'error',
  title: 'A port mapping has no container port',
  why: `Amazon ECS answers "Invalid 'containerPort' setting for container 'x'."`,
  fix: 'Give containerPort, or containerPortRange.',
  source: 'Amazon ECS API reference, PortMapping, containerPort',
  inspect: ({ value, pointer, container }) => {
    if (value.containerPort !== undefined || value.containerPortRange !== undefined) return [];
    const message = `A port mapping of ${called(container)} names no container port.`;
    return [{ pointer: `${pointer}/containerPort`, message, hint: 'Add containerPort.' }];
  },
});

/** A mapping is about a port or a range, not about both. */
export const portAndRange = portRule({
  id: 'port-and-range',
  severity: 'warning',
  title: 'A port mapping has a container port and a range',
  why: 'A mapping is for one port or for a range of ports; Amazon ECS cannot tell which is meant.',
  fix: 'Make two port mappings of it, or delete one of the members.',
  source: 'Amazon ECS API reference, PortMapping, containerPortRange',
  inspect: ({ value, pointer }) => {
    if (value.containerPort === undefined || value.containerPortRange === undefined) return [];
    const message = 'A port mapping has both containerPort and containerPortRange.';
    return [{ pointer: `${pointer}/containerPortRange`, message, hint: 'Delete one of them.' }];
  },
});
