import { containersOf, numberAt, objectsAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** With awsvpc a task has its own address, so there is no host to map a port to. */
export const awsvpcHostPort: Rule = {
  id: 'awsvpc-host-port',
  severity: 'error',
  title: 'Host port and container port differ with awsvpc',
  why: 'Amazon ECS answers "When networkMode=awsvpc, the host ports and container ports in port mappings must match."',
  fix: 'Delete hostPort, or make it the container port.',
  source: 'Amazon ECS API reference, PortMapping, hostPort',
  check: (definition) => {
    if (definition.networkMode !== 'awsvpc') return [];
    return containersOf(definition)
      .flatMap((container) => objectsAt(container, 'portMappings'))
      .flatMap(({ value, pointer }) => {
        const host = numberAt(value, 'hostPort') ?? 0;
        const port = numberAt(value, 'containerPort');
        if (host === 0 || port === undefined || host === port) return [];
        const message = `Host port ${host} is not container port ${port}, which awsvpc wants it to be.`;
        return [
          {
            pointer: `${pointer}/hostPort`,
            message,
            hint: `Delete hostPort, or set it to ${port}.`,
          },
        ];
      });
  },
};
