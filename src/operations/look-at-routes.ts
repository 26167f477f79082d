import { checkRoutes, type SeenRoutes } from '../deployment/codedeploy/check-routes.ts';
import { asSlipwayError } from '../errors.ts';
import type { DeploymentGroup } from '../ports/codedeploy.ts';
import type { Listener } from '../ports/load-balancing.ts';
import type { Ports } from '../ports/ports.ts';

/** What the routes of a group are like. */
export interface Routes {
  readonly problems: readonly string[];
  /** ARNs of the pair; none when they may not be looked at. */
  readonly targetGroupArns: readonly string[];
}

type RoutePorts = Pick<Ports, 'loadBalancing' | 'log'>;

/**
 * Looks whether the target groups and listeners of a group are there and reach the service. A role that may not look
 * is told so and no more: the deploy actions of the field do not need that permission.
 */
export async function lookAtRoutes(
  group: DeploymentGroup,
  usedArns: readonly string[],
  { loadBalancing, log }: RoutePorts,
): Promise<Routes> {
  try {
    const [targetGroups, listeners] = await Promise.all([
      loadBalancing.targetGroups(group.targetGroups),
      loadBalancing.listeners([...group.listeners, ...group.testListeners]),
    ]);
    const seen: SeenRoutes = {
      targetGroups,
      listeners: await Promise.all(
        listeners.map((one) =>
          group.listeners.includes(one.arn) ? withRules(one, usedArns, loadBalancing) : one,
        ),
      ),
    };
    const problems = checkRoutes(group, seen, usedArns);
    return { problems, targetGroupArns: targetGroups.map(({ arn }) => arn) };
  } catch (error) {
    const { code, message } = asSlipwayError(error);
    if (code !== 'aws-denied' && code !== 'aws-unsupported') throw error;
    log.warning(`The listeners and target groups of ${group.group} are not checked: ${message}`);
    return { problems: [], targetGroupArns: [] };
  }
}

/** Rules are asked only when the default action does not reach the service. */
async function withRules(
  listener: Listener,
  usedArns: readonly string[],
  loadBalancing: Ports['loadBalancing'],
): Promise<Listener> {
  const { arn, targetGroupArns } = listener;
  if (targetGroupArns.some((one) => usedArns.includes(one))) return listener;
  return { arn, targetGroupArns: [...targetGroupArns, ...(await loadBalancing.ruleTargets(arn))] };
}
