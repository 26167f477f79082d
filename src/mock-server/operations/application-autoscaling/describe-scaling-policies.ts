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
  run: (world, { ResourceId, PolicyNames }) => {
    const names = PolicyNames as readonly string[] | undefined;
    const ScalingPolicies = [...world.stores.scalingPolicies.values()].filter(
      (one) =>
        (ResourceId === undefined || one.ResourceId === ResourceId) &&
        (names?.includes(String(one.PolicyName)) ?? true),
    );
    return { ScalingPolicies };
  },
};
