import { loadBalancerOf } from '../../../simulator/elb/load-balancers.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { loadBalancerView } from '../../views/load-balancing-view.ts';
import { markedPage } from './page.ts';
import { MARKED } from './shapes.ts';

/** DescribeLoadBalancers: all of them, or those of some names or ARNs. */
export const describeLoadBalancers: Operation = {
  input: { kind: 'structure', members: { ...MARKED, LoadBalancerArns: TEXTS, Names: TEXTS } },
  run: (world, request) => {
    const arns = request.LoadBalancerArns as readonly string[] | undefined;
    const names = request.Names as readonly string[] | undefined;
    const all = [...world.elb.loadBalancers.values()];
    const shown = arns
      ? arns.map((arn) => loadBalancerOf(world, arn))
      : (names?.map((name) => named(world, name)) ?? all);
    return markedPage('LoadBalancers', shown.map(loadBalancerView), request);
  },
};

function named(world: World, name: string) {
  const found = [...world.elb.loadBalancers.values()].find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new Refusal('LoadBalancerNotFound', `Load balancers '[${name}]' not found`);
}
