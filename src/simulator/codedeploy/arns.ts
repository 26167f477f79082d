import type { World } from '../world.ts';
import type { DeploymentGroup } from './state.ts';

/** ARN of an application. */
export function applicationArn({ account, region }: World, name: string): string {
  return `arn:aws:codedeploy:${region}:${account}:application:${name}`;
}

/** ARN of a deployment group. */
export function groupArn({ account, region }: World, group: DeploymentGroup): string {
  return `arn:aws:codedeploy:${region}:${account}:deploymentgroup:${group.applicationName}/${group.name}`;
}
