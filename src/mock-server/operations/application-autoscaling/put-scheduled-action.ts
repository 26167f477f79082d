import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';

/** PutScheduledAction: bounds that a target gets at a time. What is not given again goes. */
export const putScheduledAction: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ScheduledActionName: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
      Schedule: TEXT,
      Timezone: TEXT,
      StartTime: { kind: 'time' },
      EndTime: { kind: 'time' },
      ScalableTargetAction: OBJECT,
    },
    required: ['ServiceNamespace', 'ScheduledActionName', 'ResourceId', 'ScalableDimension'],
  },
  run: (world, request) => {
    const { ResourceId, ScalableDimension, ScheduledActionName } = request;
    if (!world.stores.scalableTargets.has(`${ResourceId} ${ScalableDimension}`)) {
      throw new Refusal(
        'ObjectNotFoundException',
        `No scalable target found for service namespace: ecs, resource ID: ${ResourceId}, scalable dimension: ${ScalableDimension}`,
      );
    }
    const key = `${ResourceId} ${ScheduledActionName}`;
    const ScheduledActionARN = `arn:aws:autoscaling:${world.region}:${world.account}:scheduledAction:${key.replace(' ', ':')}`;
    const before = world.stores.scheduledActions.get(key);
    const CreationTime = before?.CreationTime ?? world.nowMs / 1000;
    world.stores.scheduledActions.set(key, { ...request, ScheduledActionARN, CreationTime });
    return {};
  },
};
