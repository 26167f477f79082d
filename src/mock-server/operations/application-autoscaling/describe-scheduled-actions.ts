import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** DescribeScheduledActions: scheduled actions of a namespace. */
export const describeScheduledActions: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      ScheduledActionNames: TEXTS,
    },
    required: ['ServiceNamespace'],
  },
  run: (world, { ResourceId, ScheduledActionNames }) => {
    const names = ScheduledActionNames as readonly string[] | undefined;
    const ScheduledActions = [...world.stores.scheduledActions.values()].filter(
      (one) =>
        (ResourceId === undefined || one.ResourceId === ResourceId) &&
        (names?.includes(String(one.ScheduledActionName)) ?? true),
    );
    return { ScheduledActions };
  },
};
