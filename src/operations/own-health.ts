import type { DeploymentGroup } from '../ports/codedeploy.ts';
import type { Service } from '../ports/ecs.ts';
import type { OwnHealth } from './check-alarms.ts';

/** What Amazon ECS itself watches of a service. */
export function healthOfService({ alarms, settings, loadBalancers = [] }: Service): OwnHealth {
  const used = settings?.targetGroups ?? [];
  const arns = used.flatMap(({ arn, alternateArn }) => [arn, alternateArn ?? arn]);
  const listed = loadBalancers.map(({ targetGroupArn }) => targetGroupArn);
  return {
    alarms: alarms?.enable === true ? alarms.names : [],
    whenFiring: 'ECS ignores all alarms of the service for a deployment that starts so.',
    targetGroups: [...new Set([...arns, ...listed])].filter((arn) => arn !== ''),
  };
}

/** What CodeDeploy itself watches of a deployment group, whose target groups have the given ARNs. */
export function healthOfGroup(
  { alarms = [] }: DeploymentGroup,
  targetGroups: readonly string[],
): OwnHealth {
  const whenFiring = 'CodeDeploy stops a deployment while an alarm of its group fires.';
  return { alarms, whenFiring, targetGroups };
}
