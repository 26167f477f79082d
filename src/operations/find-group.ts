import { checkGroup, lastPart } from '../deployment/codedeploy/check-group.ts';
import { SlipwayError } from '../errors.ts';
import type { DeploymentGroup, GroupName } from '../ports/codedeploy.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { lookAtRoutes } from './look-at-routes.ts';

/** The inputs that name a deployment group. */
export interface GroupInputs extends ServiceName {
  readonly codedeployApplication?: string;
  readonly codedeployDeploymentGroup?: string;
}

/** The names that are given, else those that the official action and the ECS console use. */
export function groupName(inputs: GroupInputs): GroupName {
  const suffix = `ECS-${lastPart(inputs.cluster)}-${lastPart(inputs.service)}`;
  return {
    application: inputs.codedeployApplication ?? `App${suffix}`,
    group: inputs.codedeployDeploymentGroup ?? `Dgp${suffix}`,
  };
}

/** A group that fits, with the ARNs of its target groups. */
export interface FoundGroup {
  readonly group: DeploymentGroup;
  readonly targetGroupArns: readonly string[];
}

/**
 * The deployment group of a service, checked against it and its load balancer before anything is written.
 * @throws SlipwayError codedeploy-group-not-found, codedeploy-group-mismatch
 */
export async function findGroup(
  inputs: GroupInputs,
  service: Service,
  ports: Pick<Ports, 'codedeploy' | 'loadBalancing' | 'log'>,
): Promise<FoundGroup> {
  const name = groupName(inputs);
  const group = await ports.codedeploy.deploymentGroup(name);
  if (group === undefined) {
    throw new SlipwayError({
      code: 'codedeploy-group-not-found',
      message: `There is no deployment group ${name.group} in the CodeDeploy application ${name.application}.`,
      hint: 'Give codedeploy-application and codedeploy-deployment-group, and check the Region.',
    });
  }
  const usedArns = (service.loadBalancers ?? []).map(({ targetGroupArn }) => targetGroupArn);
  const user = { cluster: inputs.cluster, service: service.name, targetGroupArns: usedArns };
  const unfit = checkGroup(group, user);
  const routes = unfit.length === 0 ? await lookAtRoutes(group, usedArns, ports) : undefined;
  const problems = routes?.problems ?? unfit;
  if (problems.length === 0) return { group, targetGroupArns: routes?.targetGroupArns ?? [] };
  throw new SlipwayError({
    code: 'codedeploy-group-mismatch',
    message: `CodeDeploy could not deploy ${service.name}: ${problems.join('; ')}.`,
    hint: 'Name the group of this service, or change the group.',
  });
}
