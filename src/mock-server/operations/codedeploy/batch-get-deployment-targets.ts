import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { ecsTargetView } from '../../views/ecs-target-view.ts';
import { checkTargets, startedDeployment } from './started-deployment.ts';

/** BatchGetDeploymentTargets: with lifecycle events and task sets. */
export const batchGetDeploymentTargets: Operation = {
  input: { kind: 'structure', members: { deploymentId: TEXT, targetIds: TEXTS } },
  run: (world, { deploymentId, targetIds }) => {
    if (targetIds === undefined) {
      throw new Refusal('DeploymentTargetIdRequiredException', 'Target ids are needed.');
    }
    const ids = targetIds as readonly string[];
    const deployment = startedDeployment(world, deploymentId);
    checkTargets(deployment, ids);
    return { deploymentTargets: ids.map(() => ecsTargetView(world, deployment)) };
  },
};
