import { deploymentOf } from '../../../simulator/codedeploy/create-deployment.ts';
import { stopDeployment as stop } from '../../../simulator/codedeploy/steer.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** StopDeployment: with a rollback or without. */
export const stopDeployment: Operation = {
  input: { kind: 'structure', members: { deploymentId: TEXT, autoRollbackEnabled: FLAG } },
  run: (world, { deploymentId, autoRollbackEnabled }) => {
    const deployment = deploymentOf(world, deploymentId);
    stop(world, deployment, autoRollbackEnabled as boolean | undefined);
    const statusMessage =
      'No more commands will be scheduled for execution in the deployment instances';
    return { status: 'Succeeded', statusMessage };
  },
};
