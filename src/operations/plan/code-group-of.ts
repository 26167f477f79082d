import type { DeploymentGroup } from '../../ports/codedeploy.ts';
import type { CodeGroup } from '../../simulator/foretell/rollout-input.ts';

/** The configuration of a group that names none. @source CodeDeploy user guide, predefined configurations for Amazon ECS */
const USUAL_CONFIG = 'CodeDeployDefault.ECSAllAtOnce';

/** A deployment group of CodeDeploy as the simulator plays it. */
export function codeGroupOf(group: DeploymentGroup): CodeGroup {
  const { terminationWaitMinutes = 0, deploymentConfig } = group;
  return {
    config: isOwnConfig(group) ? USUAL_CONFIG : (deploymentConfig ?? USUAL_CONFIG),
    // How long somebody takes to continue a deployment that waits is not known: that time is not counted.
    terminationWaitMinutes,
    hasTestListener: group.testListeners.length > 0,
    isRolledBack: group.isRolledBack === true,
  };
}

/** Whether a group uses a configuration of its account's own, whose traffic shifts are not known here. */
export function isOwnConfig({ deploymentConfig = USUAL_CONFIG }: DeploymentGroup): boolean {
  return !deploymentConfig.startsWith('CodeDeployDefault.');
}
