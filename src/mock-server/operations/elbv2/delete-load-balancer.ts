import { deleteLoadBalancer as remove } from '../../../simulator/elb/load-balancers.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteLoadBalancer: with its listeners and rules. */
export const deleteLoadBalancer: Operation = {
  input: { kind: 'structure', members: { LoadBalancerArn: TEXT }, required: ['LoadBalancerArn'] },
  run: (world, { LoadBalancerArn }) => {
    remove(world, String(LoadBalancerArn));
    return {};
  },
};
