import type { DeploymentGroup } from '../../ports/codedeploy.ts';

/** The service that a group is to deploy to, as far as the group must fit it. */
export interface GroupUser {
  /** Name or ARN. */
  readonly cluster: string;
  readonly service: string;
  /** ARNs of the target groups that it is registered in now. */
  readonly targetGroupArns: readonly string[];
}

/** Everything for which a deployment through this group would fail, one sentence each. */
export function checkGroup(group: DeploymentGroup, user: GroupUser): readonly string[] {
  const name = `the deployment group ${group.group}`;
  const problems: string[] = [];
  if (group.computePlatform !== 'ECS') {
    problems.push(`${name} is for the compute platform ${group.computePlatform}, not ECS`);
  }
  const cluster = lastPart(user.cluster);
  const service = lastPart(user.service);
  if (!group.services.some((one) => one.cluster === cluster && one.service === service)) {
    const listed = group.services.map((one) => `${one.service} in ${one.cluster}`).join(', ');
    problems.push(`${name} deploys to ${listed || 'no service'}, not to ${service} in ${cluster}`);
  }
  if (group.targetGroups.length !== 2) {
    problems.push(`${name} needs a pair of target groups and has ${group.targetGroups.length}`);
  }
  if (group.listeners.length === 0) {
    problems.push(`${name} has no listener for production traffic`);
  }
  const used = user.targetGroupArns.map(targetGroupName);
  if (!used.some((one) => group.targetGroups.includes(one))) {
    const pair = group.targetGroups.join(' and ') || 'none';
    problems.push(
      `${name} moves traffic between ${pair}, and ${service} is in ${used.join(', ') || 'none'}`,
    );
  }
  return problems;
}

/** The name at the end of an ARN, or the name as it is. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** `arn:…:targetgroup/NAME/ID` */
function targetGroupName(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
