import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** DescribeScalableTargets: targets of a namespace. */
export const describeScalableTargets: Operation = {
  input: {
    kind: 'structure',
    members: { ServiceNamespace: TEXT, ResourceIds: TEXTS, ScalableDimension: TEXT },
    required: ['ServiceNamespace'],
  },
  run: (world, { ResourceIds }) => {
    const ids = ResourceIds as readonly string[] | undefined;
    const all = [...world.stores.scalableTargets.values()];
    const ScalableTargets = all.filter((one) => ids?.includes(String(one.ResourceId)) ?? true);
    return { ScalableTargets };
  },
};
