import { deletePolicy } from '../../../simulator/scaling/policies.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteScalingPolicy: the alarms of a policy that tracks a metric go with it. */
export const deleteScalingPolicy: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      PolicyName: TEXT,
    },
    required: ['ServiceNamespace', 'ResourceId', 'ScalableDimension', 'PolicyName'],
  },
  run: (world, request) => {
    deletePolicy(world, request);
    return {};
  },
};
