import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { scheduleOf } from './schedule-of.ts';

/** GetSchedule. */
export const getSchedule: Operation = {
  input: { kind: 'structure', members: { Name: TEXT, GroupName: TEXT }, required: ['Name'] },
  run: scheduleOf,
};
