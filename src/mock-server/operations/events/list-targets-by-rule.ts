import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { eventsPage, ruleKey, ruleOf } from './rule-of.ts';

/** ListTargetsByRule. */
export const listTargetsByRule: Operation = {
  input: {
    kind: 'structure',
    members: {
      Rule: TEXT,
      EventBusName: TEXT,
      NextToken: TEXT,
      Limit: { kind: 'integer', min: 1, max: 100 },
    },
    required: ['Rule'],
  },
  run: (world, request) => {
    ruleOf(world, request.EventBusName, request.Rule);
    const all = world.stores.ruleTargets.get(ruleKey(request.EventBusName, request.Rule)) ?? [];
    const { items, nextToken } = eventsPage(all, request);
    return { Targets: items, ...(nextToken !== undefined && { NextToken: nextToken }) };
  },
};
