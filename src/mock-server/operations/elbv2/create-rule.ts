import { createRule as create } from '../../../simulator/elb/rules.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ruleView } from '../../views/load-balancing-view.ts';
import { ACTIONS, CONDITIONS, ELB_TAGS, whole } from './shapes.ts';

/** CreateRule: at a priority that no other rule of the listener has. */
export const createRule: Operation = {
  input: {
    kind: 'structure',
    members: {
      ListenerArn: TEXT,
      Conditions: CONDITIONS,
      Priority: whole(1, 50_000),
      Actions: ACTIONS,
      Tags: ELB_TAGS,
    },
    required: ['ListenerArn', 'Conditions', 'Priority', 'Actions'],
  },
  run: (world, request) => {
    const made = create(world, request);
    if (request.Tags) world.elb.tags.set(made.arn, request.Tags as readonly JsonObject[]);
    return { Rules: [ruleView(made)] };
  },
};
