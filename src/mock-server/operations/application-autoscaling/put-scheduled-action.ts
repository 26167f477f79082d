import { putScheduledAction as keep } from '../../../simulator/scaling/scheduled-actions.ts';
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
    keep(world, request);
    return {};
  },
};
