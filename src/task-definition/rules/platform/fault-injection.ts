import { networkModeOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Faults are injected into the network of the task or of the host. */
export const faultInjectionNetworkMode: Rule = {
  id: 'fault-injection-network-mode',
  severity: 'warning',
  title: 'Fault injection does not work in this network mode',
  why: 'Faults are injected into a network namespace that only awsvpc and host give.',
  fix: 'Set networkMode to awsvpc or host, or enableFaultInjection to false.',
  source: 'Amazon ECS developer guide, "Use fault injection with Amazon ECS"',
  check: (definition) => {
    const mode = networkModeOf(definition);
    if (definition.enableFaultInjection !== true || /^(?:awsvpc|host)$/.test(mode)) return [];
    const message = `enableFaultInjection is true, and the network mode is ${mode}.`;
    const hint = 'Set networkMode to "awsvpc".';
    return [{ pointer: '/enableFaultInjection', message, hint }];
  },
};
