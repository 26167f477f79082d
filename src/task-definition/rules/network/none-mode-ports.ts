import { networkModeOf } from '../definition-facts.ts';
import { portRule } from './port-rule.ts';

/** Without a network there are no ports. */
export const noneModePorts = portRule({
  id: 'none-mode-ports',
  severity: 'error',
  title: 'Ports are mapped with the network mode none',
  why: 'With none a container has no network, and Amazon ECS refuses port mappings.',
  fix: 'Delete portMappings, or choose another network mode.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, networkMode none',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: ({ pointer }, definition) => {
    if (networkModeOf(definition) !== 'none') return [];
    const message = 'A port is mapped, and with networkMode none there is no network.';
    return [{ pointer, message, hint: 'Delete the port mapping, or change networkMode.' }];
  },
});
