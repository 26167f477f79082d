import { loadBalancerOf } from '../../../simulator/elb/load-balancers.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { attributesView } from '../../views/load-balancing-view.ts';

/** DescribeLoadBalancerAttributes: as pairs of texts. */
export const describeLoadBalancerAttributes: Operation = {
  input: { kind: 'structure', members: { LoadBalancerArn: TEXT }, required: ['LoadBalancerArn'] },
  run: (world, { LoadBalancerArn }) => ({
    Attributes: attributesView(loadBalancerOf(world, String(LoadBalancerArn)).attributes),
  }),
};
