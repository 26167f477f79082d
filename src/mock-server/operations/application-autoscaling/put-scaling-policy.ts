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
    const key = `${request.ResourceId} ${request.PolicyName}`;
    const PolicyARN = `arn:aws:autoscaling:${world.region}:${world.account}:scalingPolicy:${key.replace(' ', ':')}`;
    const CreationTime = world.nowMs / 1000;
    world.stores.scalingPolicies.set(key, { ...request, PolicyARN, CreationTime });
    return { PolicyARN, Alarms: [] };
  },
};
