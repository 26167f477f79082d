import { textAt } from '../../reader.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';
import { portRule } from './port-rule.ts';
import { portMappingsOf } from './ports-of.ts';

/** Service Connect finds a port by its name. */
export const portName = portRule({
  id: 'port-name',
  severity: 'error',
  title: 'The name of a port has characters that it cannot have',
  why: 'A port name has at most 64 small letters, digits, underscores and hyphens and does not begin with a hyphen.',
  fix: 'Use small letters, digits, underscores and hyphens.',
  source: 'Amazon ECS API reference, PortMapping, name',
  inspect: ({ value, pointer }) => {
    const name = textAt(value, 'name') ?? '';
    if (name === '' || /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name)) return [];
    const message = `The port name "${name}" is not 1 to 64 small letters, digits, "_" and "-".`;
    const better = name
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^-+/, '');
    const hint = `Name the port ${better.slice(0, 64) || 'http'}, for example.`;
    return [{ pointer: `${pointer}/name`, message, hint }];
  },
});

/** A port name stands for one port of the task. */
export const duplicatePortName: Rule = {
  id: 'duplicate-port-name',
  severity: 'warning',
  title: 'Two ports have the same name',
  why: 'Service Connect and load balancing find a port of the task by its name.',
  fix: 'Give every port a name of its own.',
  source: 'Amazon ECS developer guide, "Service Connect": port names of a task',
  check: (definition) =>
    repeatsOf(portMappingsOf(definition), 'name').map(({ pointer, name }) => ({
      pointer,
      message: `Another port of the task is named "${name}" too.`,
      hint: 'Rename one of them.',
    })),
};

/** Protocols of applications go over tcp. */
export const appProtocolUdp = portRule({
  id: 'app-protocol-udp',
  severity: 'warning',
  title: 'A udp port has a protocol that goes over tcp',
  why: 'appProtocol is for Service Connect, which takes tcp ports only.',
  fix: 'Delete appProtocol, or set protocol to tcp.',
  source: 'Amazon ECS developer guide, "Service Connect": TCP only',
  inspect: ({ value, pointer, protocol }) => {
    const app = textAt(value, 'appProtocol') ?? '';
    if (protocol !== 'udp' || app === '') return [];
    const message = `appProtocol is ${app}, and the port is for udp.`;
    return [{ pointer: `${pointer}/appProtocol`, message, hint: 'Delete appProtocol.' }];
  },
});
