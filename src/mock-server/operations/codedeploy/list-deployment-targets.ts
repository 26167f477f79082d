import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';
import { targetIdOf } from '../../views/ecs-target-view.ts';
import { startedDeployment } from './started-deployment.ts';

/** ListDeploymentTargets: the one service. */
export const listDeploymentTargets: Operation = {
  input: {
    kind: 'structure',
    members: { deploymentId: TEXT, nextToken: TEXT, targetFilters: OBJECT },
  },
  run: (world, { deploymentId }) => ({
    targetIds: [targetIdOf(startedDeployment(world, deploymentId))],
  }),
};
