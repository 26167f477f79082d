import { textAt } from '../../reader.ts';
import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Fargate tasks have a network interface of their own. */
export const fargateNetworkMode: Rule = {
  id: 'fargate-network-mode',
  severity: 'error',
  title: 'Fargate needs the network mode awsvpc',
  why: `Amazon ECS answers "Fargate only supports network mode 'awsvpc'."`,
  fix: 'Set networkMode to awsvpc.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, networkMode',
  check: (definition) => {
    if (!isForFargate(definition) || definition.networkMode === 'awsvpc') return [];
    const mode = textAt(definition, 'networkMode');
    const found = mode === undefined ? 'it is not given, which means bridge' : `it is "${mode}"`;
    return [
      {
        pointer: '/networkMode',
        message: `Fargate needs networkMode awsvpc; ${found}.`,
        hint: 'Set networkMode to "awsvpc".',
      },
    ];
  },
};
