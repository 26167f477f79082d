import { deleteScheduledAction as drop } from '../../../simulator/scaling/scheduled-actions.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteScheduledAction: bounds that it has set stay. */
export const deleteScheduledAction: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceNamespace: TEXT,
      ScheduledActionName: TEXT,
      ResourceId: TEXT,
      ScalableDimension: TEXT,
    },
    required: ['ServiceNamespace', 'ScheduledActionName', 'ResourceId', 'ScalableDimension'],
  },
  run: (world, request) => {
    drop(world, request);
    return {};
  },
};
