import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { deploymentInfoView } from '../../views/code-deploy-view.ts';

/** BatchGetDeployments: those that are there. */
export const batchGetDeployments: Operation = {
  input: { kind: 'structure', members: { deploymentIds: TEXTS } },
  run: (world, { deploymentIds = [] }) => ({
    deploymentsInfo: (deploymentIds as readonly string[])
      .flatMap((id) => world.codedeploy.deployments.get(id) ?? [])
      .map(deploymentInfoView),
  }),
};
