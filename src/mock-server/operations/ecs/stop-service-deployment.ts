import { stopServiceDeployment as stop } from '../../../simulator/ecs/stop-service-deployment.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** StopServiceDeployment: the service goes back; ABORT is in the model, but AWS offers only ROLLBACK. */
export const stopServiceDeployment: Operation = {
  input: {
    kind: 'structure',
    members: {
      serviceDeploymentArn: TEXT,
      stopType: { kind: 'string', oneOf: ['ABORT', 'ROLLBACK'] },
    },
    required: ['serviceDeploymentArn'],
  },
  run: (world, { serviceDeploymentArn, stopType = 'ROLLBACK' }) => {
    if (stopType !== 'ROLLBACK') {
      throw new Refusal('UnsupportedFeatureException', 'The stop type ABORT is not supported.');
    }
    return { serviceDeploymentArn: stop(world, String(serviceDeploymentArn)).arn };
  },
};
