import { continueServiceDeployment as goOn } from '../../../simulator/ecs/stages/continue-service-deployment.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** ContinueServiceDeployment: the answer to a pause hook. */
export const continueServiceDeployment: Operation = {
  input: {
    kind: 'structure',
    members: {
      serviceDeploymentArn: TEXT,
      hookId: TEXT,
      action: { kind: 'string', oneOf: ['CONTINUE', 'ROLLBACK'] },
    },
    required: ['serviceDeploymentArn', 'hookId'],
  },
  run: (world, { serviceDeploymentArn, hookId, action }) => {
    const { arn } = goOn(world, {
      arn: String(serviceDeploymentArn),
      hookId: String(hookId),
      action: action === 'ROLLBACK' ? 'ROLLBACK' : 'CONTINUE',
    });
    return { serviceDeploymentArn: arn };
  },
};
