import { putPolicy } from '../../../simulator/scaling/policies.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';

/** PutScalingPolicy: a policy of a target. */
export const putScalingPolicy: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      PolicyName: TEXT,
      PolicyType: TEXT,
      TargetTrackingScalingPolicyConfiguration: OBJECT,
      StepScalingPolicyConfiguration: OBJECT,
    },
    required: ['ServiceNamespace', 'ResourceId', 'ScalableDimension', 'PolicyName'],
  },
  run: (world, request) => {
    const { PolicyARN, Alarms } = putPolicy(world, request);
    return { PolicyARN, Alarms };
  },
};
