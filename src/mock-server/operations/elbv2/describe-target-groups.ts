import { loadBalancerOf } from '../../../simulator/elb/load-balancers.ts';
import { balancersOf, targetGroupOf } from '../../../simulator/elb/target-groups.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { targetGroupView } from '../../views/load-balancing-view.ts';
import { markedPage } from './page.ts';
import { MARKED } from './shapes.ts';

/** DescribeTargetGroups: all of them, those of a load balancer, or those of some names or ARNs. */
export const describeTargetGroups: Operation = {
  input: {
    kind: 'structure',
    members: { ...MARKED, LoadBalancerArn: TEXT, TargetGroupArns: TEXTS, Names: TEXTS },
  },
  run: (world, request) => {
    const shown = select(world, request);
    return markedPage(
      'TargetGroups',
      shown.map((one) => targetGroupView(world, one)),
      request,
    );
  },
};

function select(world: World, request: JsonObject) {
  const { LoadBalancerArn, TargetGroupArns, Names } = request;
  if (Array.isArray(TargetGroupArns)) {
    return (TargetGroupArns as readonly string[]).map((arn) => targetGroupOf(world, arn));
  }
  if (Array.isArray(Names)) {
    return (Names as readonly string[]).map((name) => named(world, name));
  }
  const all = [...world.elb.targetGroups.values()];
  if (LoadBalancerArn === undefined) return all;
  const { arn } = loadBalancerOf(world, String(LoadBalancerArn));
  return all.filter((one) => balancersOf(world, one.arn).includes(arn));
}

function named(world: World, name: string) {
  const found = [...world.elb.targetGroups.values()].find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new Refusal('TargetGroupNotFound', 'One or more target groups not found');
}
