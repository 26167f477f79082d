import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { scheduleKey, scheduleOf } from './schedule-of.ts';

/** DeleteSchedule. */
export const deleteSchedule: Operation = {
  input: {
    kind: 'structure',
    members: { Name: TEXT, GroupName: TEXT, ClientToken: TEXT },
    required: ['Name'],
  },
  run: (world, request) => {
    scheduleOf(world, request);
    world.stores.schedules.delete(scheduleKey(request));
    return {};
  },
};
