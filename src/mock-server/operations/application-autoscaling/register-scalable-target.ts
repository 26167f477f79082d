import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import { targetKey } from '../../../simulator/scaling/scalable-target.ts';
import type { World } from '../../../simulator/world.ts';
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
    const key = targetKey(request);
    const before = world.stores.scalableTargets.get(key) ?? newTarget(world, request);
    const id = String(before.ScalableTargetARN ?? '').slice(-12) || world.random.hex(12);
    const ScalableTargetARN = `arn:aws:application-autoscaling:${world.region}:${world.account}:scalable-target/${id}`;
    world.stores.scalableTargets.set(key, { ...before, ...request, ScalableTargetARN });
    return { ScalableTargetARN };
  },
};

/** A target that is registered for the first time needs both bounds. @source API reference, RegisterScalableTarget */
function newTarget({ account, nowMs }: World, request: JsonObject): JsonObject {
  for (const name of ['MinCapacity', 'MaxCapacity']) {
    if (request[name] !== undefined) continue;
    throw new Refusal(
      'ValidationException',
      `${name} is required to register a new scalable target`,
    );
  }
  const service = 'ecs.application-autoscaling.amazonaws.com';
  const role = 'AWSServiceRoleForApplicationAutoScaling_ECSService';
  return {
    CreationTime: nowMs / 1000,
    RoleARN: `arn:aws:iam::${account}:role/aws-service-role/${service}/${role}`,
  };
}
