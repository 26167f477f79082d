import { listenerOf } from '../../../simulator/elb/listeners.ts';
import { loadBalancerOf } from '../../../simulator/elb/load-balancers.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { listenerView } from '../../views/load-balancing-view.ts';
import { markedPage } from './page.ts';
import { MARKED } from './shapes.ts';

/** DescribeListeners: those of a load balancer, or some by ARN. */
export const describeListeners: Operation = {
  input: {
    kind: 'structure',
    members: { ...MARKED, LoadBalancerArn: TEXT, ListenerArns: TEXTS },
  },
  run: (world, request) =>
    markedPage('Listeners', select(world, request).map(listenerView), request),
};

function select(world: World, { LoadBalancerArn, ListenerArns }: JsonObject) {
  if (Array.isArray(ListenerArns)) {
    return (ListenerArns as readonly string[]).map((arn) => listenerOf(world, arn));
  }
  if (LoadBalancerArn === undefined) {
    throw new Refusal(
      'ValidationError',
      'You must specify either listener ARNs or a load balancer ARN',
    );
  }
  const { arn } = loadBalancerOf(world, String(LoadBalancerArn));
  return [...world.elb.listeners.values()].filter((one) => one.loadBalancerArn === arn);
}
