import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';

/** RegisterScalableTarget: the bounds of a service, and what of its scaling is suspended. */
export const registerScalableTarget: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      MinCapacity: { kind: 'integer' },
      MaxCapacity: { kind: 'integer' },
      RoleARN: TEXT,
      SuspendedState: OBJECT,
    },
    required: ['ServiceNamespace', 'ResourceId', 'ScalableDimension'],
  },
  run: (world, request) => {
    const key = `${request.ResourceId} ${request.ScalableDimension}`;
    const before = world.stores.scalableTargets.get(key) ?? { CreationTime: world.nowMs / 1000 };
    const id = String(before.ScalableTargetARN ?? '').slice(-12) || world.random.hex(12);
    const ScalableTargetARN = `arn:aws:application-autoscaling:${world.region}:${world.account}:scalable-target/${id}`;
    world.stores.scalableTargets.set(key, { ...before, ...request, ScalableTargetARN });
    return { ScalableTargetARN };
  },
};
