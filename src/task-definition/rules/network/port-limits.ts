import { numberAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';
import { portRule } from './port-rule.ts';

/** Highest port there is. */
const LAST_PORT = 65_535;

function portLimit(id: string, member: 'containerPort' | 'hostPort', least: number): Rule {
  return portRule({
    id,
    severity: 'error',
    title: `${member} is no port`,
    why: `Amazon ECS answers "Invalid '${member}' setting for container 'x'."`,
    fix: `Give ${member} a number of ${least} to ${LAST_PORT}.`,
    source: `Amazon ECS API reference, PortMapping, ${member}`,
    inspect: ({ value, pointer }) => {
      const port = numberAt(value, member) ?? least;
      if (port >= least && port <= LAST_PORT) return [];
      const message = `${member} is ${port}; ports are ${least} to ${LAST_PORT}.`;
      return [{ pointer: `${pointer}/${member}`, message, hint: 'Write the port that is meant.' }];
    },
  });
}

/** Ports have limits; host port 0 means one that Docker chooses. */
export const PORT_LIMIT_RULES: readonly Rule[] = [
  portLimit('container-port-limits', 'containerPort', 1),
  portLimit('host-port-limits', 'hostPort', 0),
];
