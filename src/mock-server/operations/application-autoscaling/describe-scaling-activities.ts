import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** DescribeScalingActivities: what was done to desired counts, and why, newest first. */
export const describeScalingActivities: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      IncludeNotScaledActivities: FLAG,
    },
    required: ['ServiceNamespace'],
  },
  run: (world, { ResourceId, ScalableDimension }) => ({
    ScalingActivities: world.stores.scalingActivities.filter(
      (one) =>
        (ResourceId ?? one.ResourceId) === one.ResourceId &&
        (ScalableDimension ?? one.ScalableDimension) === one.ScalableDimension,
    ),
  }),
};
