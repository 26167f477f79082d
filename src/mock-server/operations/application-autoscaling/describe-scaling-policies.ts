import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** DescribeScalingPolicies: policies of a namespace. */
export const describeScalingPolicies: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      PolicyNames: TEXTS,
    },
    required: ['ServiceNamespace'],
  },
  run: (world, { ResourceId }) => {
    const all = [...world.stores.scalingPolicies.values()];
    const ScalingPolicies = all.filter(
      (one) => ResourceId === undefined || one.ResourceId === ResourceId,
    );
    return { ScalingPolicies };
  },
};
