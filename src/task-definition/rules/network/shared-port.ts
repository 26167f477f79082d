import type { JsonObject } from '../../definition.ts';
import { numberAt } from '../../reader.ts';
import { called, networkModeOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type PortMapping, portMappingsOf } from './ports-of.ts';

/** Containers that share a network cannot listen on the same port. */
export const sharedPort: Rule = {
  id: 'shared-port',
  severity: 'error',
  title: 'Two containers listen on the same port of one network',
  why: 'With awsvpc and host all containers of a task share one network, so the second one finds the port taken.',
  fix: 'Give one of the containers another port.',
  source: 'Amazon ECS developer guide, "Task networking options": one network namespace for a task',
  check: (definition) => {
    if (!/^(?:awsvpc|host)$/.test(networkModeOf(definition))) return [];
    return clashes(definition, 'containerPort').map(([port, other]) => ({
      pointer: `${port.pointer}/containerPort`,
      message: `${called(other.container)} listens on port ${port.value.containerPort} too, in the same network.`,
      hint: 'Let one of the containers listen on another port.',
    }));
  },
};

/** With bridge a port of the host is for one container. */
export const duplicateHostPort: Rule = {
  id: 'duplicate-host-port',
  severity: 'warning',
  title: 'Two containers want the same port of the host',
  why: 'Only one of them gets it; the task does not start.',
  fix: 'Set hostPort to 0 in one of them, so that Docker chooses a port.',
  source: 'Amazon ECS API reference, PortMapping, hostPort',
  launchTypes: ['EC2', 'EXTERNAL'],
  check: (definition) => {
    if (networkModeOf(definition) !== 'bridge') return [];
    return clashes(definition, 'hostPort').map(([port, other]) => ({
      pointer: `${port.pointer}/hostPort`,
      message: `${called(other.container)} has host port ${port.value.hostPort} too.`,
      hint: 'Set hostPort to 0, so that Docker chooses a port.',
    }));
  },
};

/** Mappings of a container whose number one of another container before it has too. */
function clashes(
  definition: JsonObject,
  member: 'containerPort' | 'hostPort',
): readonly (readonly [PortMapping, PortMapping])[] {
  const ports = portMappingsOf(definition).filter(
    ({ value }) => (numberAt(value, member) ?? 0) > 0,
  );
  return ports.flatMap((port, index) => {
    const other = ports
      .slice(0, index)
      .find(
        (one) =>
          one.container.pointer !== port.container.pointer &&
          one.protocol === port.protocol &&
          one.value[member] === port.value[member],
      );
    return other === undefined ? [] : [[port, other] as const];
  });
}
