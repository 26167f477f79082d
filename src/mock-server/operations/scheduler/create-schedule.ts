import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { keepSchedule, SCHEDULE_INPUT, scheduleKey } from './schedule-of.ts';

/** CreateSchedule: a schedule that is kept; nothing happens by it. Every group is there. */
export const createSchedule: Operation = {
  input: SCHEDULE_INPUT,
  lacks: 'A schedule never starts anything, and every group is there.',
  run: (world, request) => {
    if (world.stores.schedules.has(scheduleKey(request))) {
      const message = `Schedule ${String(request.Name)} already exists.`;
      throw new Refusal('ConflictException', message, 409);
    }
    return keepSchedule(world, request, world.nowMs / 1_000);
  },
};
