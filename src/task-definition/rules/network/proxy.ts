import { objectsAt, textAt } from '../../reader.ts';
import { containerNames, memberOf, networkModeOf, rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** The App Mesh proxy is a container of the task. */
export const proxyContainer: Rule = {
  id: 'proxy-container',
  severity: 'error',
  title: 'The proxy is a container that is not there',
  why: 'App Mesh sends the traffic of the task through this container; Amazon ECS refuses an unknown one.',
  fix: 'Write the name of the container that runs Envoy.',
  source: 'Amazon ECS API reference, ProxyConfiguration, containerName',
  check: (definition) => {
    const { value, pointer } = memberOf(rootOf(definition), 'proxyConfiguration');
    const names = containerNames(definition);
    const name = textAt(value, 'containerName');
    if (name === undefined || names.includes(name)) return [];
    const message = `The proxy is "${name}", but the containers are ${names.join(', ')}.`;
    const hint = `Add a container "${name}", or delete proxyConfiguration.`;
    return [{ pointer: `${pointer}/containerName`, message, hint }];
  },
};

/** The proxy needs the network of the task. */
export const proxyNetworkMode: Rule = {
  id: 'proxy-network-mode',
  severity: 'warning',
  title: 'A proxy needs the network mode awsvpc',
  why: 'App Mesh changes the routes inside the network of the task, which only awsvpc gives.',
  fix: 'Set networkMode to awsvpc, or delete proxyConfiguration.',
  source: 'App Mesh user guide, "Getting started with App Mesh and Amazon ECS"',
  check: (definition) => {
    const mode = networkModeOf(definition);
    if (definition.proxyConfiguration === undefined || mode === 'awsvpc') return [];
    const message = `proxyConfiguration needs networkMode awsvpc, and it is ${mode}.`;
    return [{ pointer: '/proxyConfiguration', message, hint: 'Set networkMode to "awsvpc".' }];
  },
};

/** Settings of the proxy have names and values. */
export const proxyPropertyValue: Rule = {
  id: 'proxy-property-value',
  severity: 'warning',
  title: 'A setting of the proxy has no value',
  why: 'describe-task-definition leaves empty values out, and such a setting cannot be registered again.',
  fix: 'Give the setting a value, or delete it.',
  source: 'Amazon ECS API reference, ProxyConfiguration, properties',
  check: (definition) =>
    objectsAt(memberOf(rootOf(definition), 'proxyConfiguration'), 'properties')
      .filter(({ value }) => value.value === undefined || value.name === undefined)
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/${value.name === undefined ? 'name' : 'value'}`,
        message: `The proxy setting ${textAt(value, 'name') ?? '(no name)'} is not complete.`,
        hint: 'Add "value": "" to it, or delete it.',
      })),
};
