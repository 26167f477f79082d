import { deletePolicy, noTarget } from '../../../simulator/scaling/policies.ts';
import { targetKey } from '../../../simulator/scaling/scalable-target.ts';
import { deleteScheduledAction } from '../../../simulator/scaling/scheduled-actions.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeregisterScalableTarget: its policies and scheduled actions go with it. */
export const deregisterScalableTarget: Operation = {
  input: {
    kind: 'structure',
    members: { ServiceNamespace: TEXT, ResourceId: TEXT, ScalableDimension: TEXT },
    required: ['ServiceNamespace', 'ResourceId', 'ScalableDimension'],
  },
  run: (world, request) => {
    const { scalableTargets, scalingPolicies, scheduledActions } = world.stores;
    if (!scalableTargets.delete(targetKey(request))) throw noTarget(request);
    const isOwn = (one: typeof request) => targetKey(one) === targetKey(request);
    for (const one of [...scalingPolicies.values()].filter(isOwn)) deletePolicy(world, one);
    for (const one of [...scheduledActions.values()].filter(isOwn)) {
      deleteScheduledAction(world, one);
    }
    return {};
  },
};
