import { checkGroup, lastPart } from '../deployment/codedeploy/check-group.ts';
import { SlipwayError } from '../errors.ts';
import type { CodeDeploy, DeploymentGroup, GroupName } from '../ports/codedeploy.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';

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

/**
 * The deployment group of a service, checked against it before anything is written.
 * @throws SlipwayError codedeploy-group-not-found, codedeploy-group-mismatch
 */
export async function findGroup(
  inputs: GroupInputs,
  service: Service,
  codedeploy: CodeDeploy,
): Promise<DeploymentGroup> {
  const name = groupName(inputs);
  const group = await codedeploy.deploymentGroup(name);
  if (group === undefined) {
    throw new SlipwayError({
      code: 'codedeploy-group-not-found',
      message: `There is no deployment group ${name.group} in the CodeDeploy application ${name.application}.`,
      hint: 'Give codedeploy-application and codedeploy-deployment-group, and check the Region.',
    });
  }
  const problems = checkGroup(group, {
    cluster: inputs.cluster,
    service: service.name,
    targetGroupArns: (service.loadBalancers ?? []).map(({ targetGroupArn }) => targetGroupArn),
  });
  if (problems.length === 0) return group;
  throw new SlipwayError({
    code: 'codedeploy-group-mismatch',
    message: `CodeDeploy could not deploy ${service.name}: ${problems.join('; ')}.`,
    hint: 'Name the group of this service, or change the group.',
  });
}
