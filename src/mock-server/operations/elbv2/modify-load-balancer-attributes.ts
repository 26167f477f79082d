import { withAttributes } from '../../../simulator/elb/attributes.ts';
import { loadBalancerOf } from '../../../simulator/elb/load-balancers.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { attributesView } from '../../views/load-balancing-view.ts';
import { ATTRIBUTES } from './shapes.ts';

/** ModifyLoadBalancerAttributes: among them deletion protection. */
export const modifyLoadBalancerAttributes: Operation = {
  input: {
    kind: 'structure',
    members: { LoadBalancerArn: TEXT, Attributes: ATTRIBUTES },
    required: ['LoadBalancerArn', 'Attributes'],
  },
  run: (world, { LoadBalancerArn, Attributes }) => {
    const balancer = loadBalancerOf(world, String(LoadBalancerArn));
    balancer.attributes = withAttributes(balancer.attributes, Attributes as readonly JsonObject[]);
    return { Attributes: attributesView(balancer.attributes) };
  },
};
