import type { DeploymentGroup } from '../../ports/codedeploy.ts';
import type { Listener } from '../../ports/load-balancing.ts';

/** What the load balancer says of the routes of a deployment group. */
export interface SeenRoutes {
  /** Target groups that there are. */
  readonly targetGroups: readonly { readonly name: string; readonly arn: string }[];
  /** Listeners that there are, with all that their default actions and rules send traffic to. */
  readonly listeners: readonly Listener[];
}

/** Everything for which CodeDeploy could not move the traffic, one sentence each. */
export function checkRoutes(
  { group, targetGroups, listeners, testListeners }: DeploymentGroup,
  seen: SeenRoutes,
  usedArns: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  const named = new Set(seen.targetGroups.map(({ name }) => name));
  for (const name of targetGroups.filter((one) => !named.has(one))) {
    problems.push(
      `the deployment group ${group} names the target group ${name}, which is not there`,
    );
  }
  const known = new Map(seen.listeners.map((one) => [one.arn, one]));
  for (const [what, arns] of [
    ['production', listeners],
    ['test', testListeners],
  ] as const) {
    for (const arn of arns.filter((one) => !known.has(one))) {
      problems.push(`the listener for ${what} traffic, ${arn}, is not there`);
    }
  }
  const production = listeners.flatMap((arn) => known.get(arn) ?? []);
  const reaches = production.some((one) =>
    one.targetGroupArns.some((arn) => usedArns.includes(arn)),
  );
  if (production.length > 0 && !reaches) {
    const names = usedArns.map((arn) => arn.split('/')[1] ?? arn).join(', ');
    problems.push(
      `the listener for production traffic does not send any to ${names}, which the service is in`,
    );
  }
  return problems;
}
