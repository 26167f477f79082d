import type { JsonObject } from '../../json.ts';
import { invalidParameter } from '../../refusal.ts';
import { isStaged } from './check-strategy.ts';

/** Rule of an Application or listener of a Network Load Balancer. */
const RULE_OR_LISTENER =
  /^arn:aws[\w-]*:elasticloadbalancing:[^:]*:\d{12}:(listener-rule\/app\/\S+|listener\/net\/\S+)$/;

/**
 * Refuses load balancers that do not go with each other or with the strategy.
 * @throws Refusal InvalidParameterException
 * @source reference/service-deployments.md section 4, synchronous error texts
 */
export function checkLoadBalancers(
  balancers: readonly JsonObject[],
  configuration: JsonObject,
): void {
  if (balancers.length === 0) return;
  checkKinds(balancers);
  const advanced = balancers.filter((one) => one.advancedConfiguration !== undefined);
  if (isStaged(configuration) && advanced.length < balancers.length) {
    throw invalidParameter(
      'advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy',
    );
  }
  if (advanced.length > 0 && advanced.length < balancers.length) {
    throw invalidParameter(
      'Either all or none of the provided loadBalancers must have advancedConfiguration defined',
    );
  }
  checkGroups(balancers);
  checkRules(advanced.map((one) => one.advancedConfiguration as JsonObject));
}

function checkKinds(balancers: readonly JsonObject[]): void {
  const classic = balancers.filter((one) => one.loadBalancerName !== undefined);
  if (classic.length > 0 && balancers.some((one) => one.targetGroupArn !== undefined)) {
    throw invalidParameter(
      'All loadBalancers must be strictly either ELBv1 (defining loadBalancerName) or ELBv2 (defining targetGroupArn)',
    );
  }
  if (classic.some((one) => one.advancedConfiguration !== undefined)) {
    throw invalidParameter('advancedConfiguration field is not allowed with ELBv1 loadBalancers');
  }
}

function checkGroups(balancers: readonly JsonObject[]): void {
  const pairs = balancers.flatMap((one) => {
    const advanced = one.advancedConfiguration as JsonObject | undefined;
    const port = `${String(one.containerName)}:${String(one.containerPort)}`;
    const own = one.targetGroupArn === undefined ? [] : [[String(one.targetGroupArn), port]];
    const other = advanced?.alternateTargetGroupArn;
    return other === undefined ? own : [...own, [String(other), port]];
  });
  const seen = new Set<string>();
  for (const [group = ''] of pairs) {
    if (seen.has(group)) throw invalidParameter(`Duplicate targetGroupArn found: ${group}`);
    seen.add(group);
  }
}

function checkRules(advanced: readonly JsonObject[]): void {
  const production = advanced.flatMap((one) => one.productionListenerRule ?? []).map(String);
  const test = advanced.flatMap((one) => one.testListenerRule ?? []).map(String);
  const wrong = production.find((arn) => !RULE_OR_LISTENER.test(arn));
  if (wrong !== undefined) {
    throw invalidParameter(
      `productionListenerRule has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB. Got: ${wrong}`,
    );
  }
  const both = production.filter((arn) => test.includes(arn));
  if (both.length === 0) return;
  throw invalidParameter(
    `The following rules cannot be used as both production and test listener rules: ${both.join(', ')}`,
  );
}
