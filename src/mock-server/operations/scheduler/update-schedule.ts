import type { Operation } from '../../operation.ts';
import { keepSchedule, SCHEDULE_INPUT, scheduleOf } from './schedule-of.ts';

/** UpdateSchedule: replaces the whole schedule, so that what is not given goes back to its default. */
export const updateSchedule: Operation = {
  input: SCHEDULE_INPUT,
  run: (world, request) =>
    keepSchedule(world, request, Number(scheduleOf(world, request).CreationDate)),
};
