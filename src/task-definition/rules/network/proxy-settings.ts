import { containersOf, objectsAt, textAt } from '../../reader.ts';
import { memberOf, rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

const NAMES: readonly string[] = [
  'IgnoredUID',
  'IgnoredGID',
  'AppPorts',
  'ProxyIngressPort',
  'ProxyEgressPort',
  'EgressIgnoredPorts',
  'EgressIgnoredIPs',
];

/** The proxy has a known set of settings. */
export const proxyPropertyName: Rule = {
  id: 'proxy-property-name',
  severity: 'warning',
  title: 'A setting of the proxy is unknown',
  why: 'The network plugin reads only the settings of its list, so this one does nothing.',
  fix: `Use only ${NAMES.join(', ')}.`,
  source: 'Amazon ECS API reference, ProxyConfiguration, properties',
  check: (definition) =>
    objectsAt(memberOf(rootOf(definition), 'proxyConfiguration'), 'properties').flatMap(
      ({ value, pointer }) => {
        const name = textAt(value, 'name');
        if (name === undefined || NAMES.includes(name)) return [];
        const message = `The proxy has no setting "${name}".`;
        return [{ pointer: `${pointer}/name`, message, hint: `Use one of ${NAMES.join(', ')}.` }];
      },
    ),
};

/** Traffic of the proxy itself does not go through the proxy. */
export const proxyUser: Rule = {
  id: 'proxy-user',
  severity: 'warning',
  title: 'The proxy does not run as the user whose traffic is ignored',
  why: 'The traffic of the proxy itself then goes through the proxy again, and nothing arrives.',
  fix: 'Set user of the proxy to the number of IgnoredUID.',
  source: 'Amazon ECS API reference, ProxyConfiguration, properties, IgnoredUID',
  check: (definition) => {
    const { value, pointer } = memberOf(rootOf(definition), 'proxyConfiguration');
    const ignored = objectsAt({ value, pointer }, 'properties').find(
      (one) => one.value.name === 'IgnoredUID',
    )?.value.value;
    const proxy = containersOf(definition).find((one) => one.value.name === value.containerName);
    const user = (textAt(proxy?.value ?? {}, 'user') ?? '').split(':')[0];
    if (proxy === undefined || typeof ignored !== 'string' || ignored === '') return [];
    if (user === ignored) return [];
    const message = `IgnoredUID is ${ignored}, and the proxy runs as ${user || 'the user of its image'}.`;
    const hint = `Set user of the proxy to "${ignored}".`;
    return [{ pointer: `${proxy.pointer}/user`, message, hint }];
  },
};
