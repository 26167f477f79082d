import type { JsonObject } from '../../definition.ts';
import { type Located, textAt } from '../../reader.ts';
import { isForFargate, itemsOf, networkModeOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

const SOURCE = 'Amazon ECS API reference, SystemControl, namespace';
const NETWORK = /^net\./;
const IPC =
  /^(?:kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|fs\.mqueue\..+)$/;

/** Only parameters with a namespace of their own can be set in a container. */
export const systemControlUnknown: Rule = controlRule({
  id: 'system-control-unknown',
  severity: 'warning',
  title: 'A kernel parameter cannot be set for a container',
  why: 'Only parameters of IPC and of the network belong to a container; others belong to the whole host.',
  fix: 'Set the parameter on the instance.',
  source: SOURCE,
  inspect: (name, { pointer }) => {
    if (NETWORK.test(name) || IPC.test(name)) return [];
    const message = `The kernel parameter "${name}" belongs to the host.`;
    return [{ pointer: `${pointer}/namespace`, message, hint: 'Delete it here.' }];
  },
});

/** The network of the host is not for tasks to change. */
export const systemControlHostNetwork: Rule = controlRule({
  id: 'system-control-host-network',
  severity: 'error',
  title: 'A network parameter is set in network mode host',
  why: 'In network mode host it would change the host; Amazon ECS refuses it.',
  fix: 'Delete the parameter, or choose another network mode.',
  source: SOURCE,
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: (name, { pointer }, definition) => {
    if (!NETWORK.test(name) || networkModeOf(definition) !== 'host') return [];
    const message = `${name} cannot be set with networkMode host.`;
    return [{ pointer: `${pointer}/namespace`, message, hint: 'Delete it.' }];
  },
});

/** The IPC of the host is not for tasks to change. */
export const systemControlHostIpc: Rule = controlRule({
  id: 'system-control-host-ipc',
  severity: 'error',
  title: 'An IPC parameter is set in IPC mode host',
  why: 'In IPC mode host it would change the host; Amazon ECS refuses it.',
  fix: 'Delete the parameter, or choose another IPC mode.',
  source: SOURCE,
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: (name, { pointer }, definition) => {
    if (!IPC.test(name) || definition.ipcMode !== 'host' || isForFargate(definition)) return [];
    const message = `${name} cannot be set with ipcMode host.`;
    return [{ pointer: `${pointer}/namespace`, message, hint: 'Delete it.' }];
  },
});

/** With awsvpc a network parameter is one for all containers. */
export const systemControlConflict: Rule = {
  id: 'system-control-conflict',
  severity: 'warning',
  title: 'Containers set a network parameter to different values',
  why: 'With awsvpc the network is one for all containers, and the one that starts last wins.',
  fix: 'Set the parameter in one container.',
  source: SOURCE,
  check: (definition) => {
    if (networkModeOf(definition) !== 'awsvpc') return [];
    const values = new Map<string, unknown>();
    return itemsOf(definition, 'systemControls').flatMap(({ value, pointer }) => {
      const name = textAt(value, 'namespace') ?? '';
      if (!NETWORK.test(name)) return [];
      const isSame = !values.has(name) || values.get(name) === value.value;
      values.set(name, value.value);
      if (isSame) return [];
      const message = `Another container sets ${name} to another value, in the same network.`;
      return [{ pointer: `${pointer}/value`, message, hint: 'Use one value.' }];
    });
  },
};

function controlRule(
  rule: RuleText & {
    inspect(name: string, control: Located, definition: JsonObject): readonly Hit[];
  },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) =>
      itemsOf(definition, 'systemControls').flatMap((control) =>
        inspect(textAt(control.value, 'namespace') ?? 'net.', control, definition),
      ),
  };
}
