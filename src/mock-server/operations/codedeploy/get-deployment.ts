import { deploymentOf } from '../../../simulator/codedeploy/create-deployment.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { deploymentInfoView } from '../../views/code-deploy-view.ts';

/** GetDeployment: by id. */
export const getDeployment: Operation = {
  input: { kind: 'structure', members: { deploymentId: TEXT } },
  run: (world, { deploymentId }) => ({
    deploymentInfo: deploymentInfoView(deploymentOf(world, deploymentId)),
  }),
};
