import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ecsTargetView } from '../../views/ecs-target-view.ts';
import { checkTargets, startedDeployment } from './started-deployment.ts';

/** GetDeploymentTarget: the one service. */
export const getDeploymentTarget: Operation = {
  input: { kind: 'structure', members: { deploymentId: TEXT, targetId: TEXT } },
  run: (world, { deploymentId, targetId }) => {
    if (targetId === undefined) {
      throw new Refusal('DeploymentTargetIdRequiredException', 'A target id is needed.');
    }
    const deployment = startedDeployment(world, deploymentId);
    checkTargets(deployment, [String(targetId)]);
    return { deploymentTarget: ecsTargetView(world, deployment) };
  },
};
