import { listAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, containerNames, isForFargate, networkModeOf } from '../definition-facts.ts';

/** A link leads to a container of the task. */
export const unknownLink = containerRule({
  id: 'unknown-link',
  severity: 'error',
  title: 'A link leads to a container that is not there',
  why: 'Docker starts no container whose link leads nowhere; Amazon ECS refuses it.',
  fix: 'Write the name of a container, and an alias after a colon if you like.',
  source: 'Amazon ECS API reference, ContainerDefinition, links',
  inspect: (container, definition) => {
    const names = containerNames(definition);
    return listAt(container.value, 'links').flatMap((link, index) => {
      const target = String(link).split(':')[0] ?? '';
      if (typeof link !== 'string' || names.includes(target)) return [];
      const message = `${called(container)} links to "${target}", but the containers are ${names.join(', ')}.`;
      const hint = 'Write the name of one of the containers, or delete the link.';
      return [{ pointer: `${container.pointer}/links/${index}`, message, hint }];
    });
  },
});

/** Links are a thing of Docker's bridge. */
export const linksNetworkMode = containerRule({
  id: 'links-network-mode',
  severity: 'error',
  title: 'Links work with the network mode bridge only',
  why: 'Other network modes have no links, and Amazon ECS refuses them.',
  fix: 'Delete links, and reach the other container at localhost.',
  source: 'Amazon ECS API reference, ContainerDefinition, links',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: (container, definition) => {
    const mode = networkModeOf(definition);
    const isElsewhere = mode === 'bridge' || isForFargate(definition);
    if (isElsewhere || listAt(container.value, 'links').length === 0) return [];
    const message = `${called(container)} has links, and the network mode is ${mode}.`;
    return [{ pointer: `${container.pointer}/links`, message, hint: 'Delete links.' }];
  },
});
