import type { JsonObject } from '../../json.ts';
import type { World } from '../../world.ts';
import type { ServiceDeployment, ServiceRevision } from '../deployment.ts';
import type { PlannedStage } from './stage.ts';

/**
 * Gives the target revision the shares of traffic that a stage asks for.
 * @returns what is wrong with the listeners, in AWS's words
 */
export function shiftTraffic(
  world: World,
  record: ServiceDeployment,
  { production, test }: PlannedStage,
): string | undefined {
  const wrong = [
    ...(production === undefined
      ? []
      : shift(world, record, ['productionListenerRule', production])),
    ...(test === undefined ? [] : shift(world, record, ['testListenerRule', test])),
  ];
  if (wrong.length > 0) return `of invalid networking configuration. ${wrong[0]}`;
  if (production !== undefined) record.productionWeight = production;
  if (test !== undefined) record.testWeight = test;
  return undefined;
}

type Rule = 'productionListenerRule' | 'testListenerRule';

function shift(
  world: World,
  record: ServiceDeployment,
  [rule, percent]: readonly [Rule, number],
): readonly string[] {
  const target = world.ecs.serviceRevisions.get(record.targetRevisionArn);
  return (target?.config.loadBalancers ?? []).flatMap((balancer) => {
    const advanced = balancer.advancedConfiguration as JsonObject | undefined;
    const listenerRuleArn = advanced?.[rule];
    if (typeof listenerRuleArn !== 'string') return [];
    const groups = groupsOf(balancer, target?.isAlternate === true);
    const weights = { [groups.other]: 100 - percent, [groups.own]: percent };
    const wrong = world.neighbours.shiftTraffic(world, { listenerRuleArn, weights });
    return wrong === undefined ? [] : [wrong];
  });
}

function groupsOf(balancer: JsonObject, isAlternate: boolean) {
  const first = String(balancer.targetGroupArn);
  const { alternateTargetGroupArn } = balancer.advancedConfiguration as JsonObject;
  const second = String(alternateTargetGroupArn);
  return isAlternate ? { own: second, other: first } : { own: first, other: second };
}

/** Load balancers of a service revision with the target groups that its tasks are registered in. */
export function balancersOf({ config, isAlternate }: ServiceRevision): readonly JsonObject[] {
  if (!isAlternate) return config.loadBalancers;
  return config.loadBalancers.map((one) => {
    const advanced = one.advancedConfiguration as JsonObject | undefined;
    return advanced === undefined
      ? one
      : { ...one, targetGroupArn: advanced.alternateTargetGroupArn ?? null };
  });
}
