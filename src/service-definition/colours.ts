import type { Json, JsonObject } from '../task-definition/definition.ts';
import { isObject, listAt, objectAt } from '../task-definition/reader.ts';

/**
 * A definition with the target groups of each pair the way round in which the service has them: after a shift of the
 * traffic the alternate one serves, and to write it back would change nothing but the colours.
 *
 * @source reference/service-deployments.md section 6
 */
export function inLiveColours(wanted: JsonObject, live: JsonObject): JsonObject {
  if (!Array.isArray(wanted.loadBalancers)) return wanted;
  const serving = listAt(live, 'loadBalancers')
    .filter(isObject)
    .map(({ targetGroupArn }) => targetGroupArn);
  // CodeDeploy keeps the pair in its group, so which of the two serves is not for the definition to say.
  const isSteered = objectAt(live, 'deploymentController').type === 'CODE_DEPLOY';
  const loadBalancers = wanted.loadBalancers.map((one: Json, index) => {
    if (!isObject(one)) return one;
    if (isSteered && typeof serving[index] === 'string') {
      return { ...one, targetGroupArn: serving[index] };
    }
    return swapped(one, serving);
  });
  return { ...wanted, loadBalancers };
}

function swapped(balancer: JsonObject, serving: readonly (Json | undefined)[]): JsonObject {
  const { targetGroupArn, advancedConfiguration } = balancer;
  if (!isObject(advancedConfiguration)) return balancer;
  const other = advancedConfiguration.alternateTargetGroupArn;
  if (serving.includes(targetGroupArn) || !serving.includes(other)) return balancer;
  return {
    ...balancer,
    targetGroupArn: other,
    advancedConfiguration: { ...advancedConfiguration, alternateTargetGroupArn: targetGroupArn },
  };
}
