import { deploymentOf } from '../../../simulator/codedeploy/create-deployment.ts';
import { continueDeployment as resume } from '../../../simulator/codedeploy/steer.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** ContinueDeployment: ends the wait before traffic moves, or the one before the original task set goes. */
export const continueDeployment: Operation = {
  input: {
    kind: 'structure',
    members: {
      deploymentId: TEXT,
      deploymentWaitType: { kind: 'string', oneOf: ['READY_WAIT', 'TERMINATION_WAIT'] },
    },
  },
  run: (world, { deploymentId, deploymentWaitType = 'READY_WAIT' }) => {
    const wait = deploymentWaitType === 'READY_WAIT' ? 'READY_WAIT' : 'TERMINATION_WAIT';
    resume(world, deploymentOf(world, deploymentId), wait);
    return {};
  },
};
