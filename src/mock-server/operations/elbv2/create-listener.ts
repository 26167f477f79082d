import { createListener as create } from '../../../simulator/elb/listeners.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { listenerView } from '../../views/load-balancing-view.ts';
import { ELB_TAGS, LISTENER_MEMBERS } from './shapes.ts';

/** CreateListener: with its default rule. */
export const createListener: Operation = {
  input: {
    kind: 'structure',
    members: { ...LISTENER_MEMBERS, LoadBalancerArn: TEXT, Tags: ELB_TAGS },
    required: ['LoadBalancerArn', 'DefaultActions'],
  },
  run: (world, request) => {
    const made = create(world, request);
    if (request.Tags) world.elb.tags.set(made.arn, request.Tags as readonly JsonObject[]);
    return { Listeners: [listenerView(made)] };
  },
};
