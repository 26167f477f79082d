import { deleteAlarms as remove } from '../../../simulator/cloudwatch/alarms.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';

/** DeleteAlarms: all of them or none. */
export const deleteAlarms: Operation = {
  input: { kind: 'structure', members: { AlarmNames: TEXTS }, required: ['AlarmNames'] },
  run: (world, { AlarmNames }) => {
    remove(world, AlarmNames as readonly string[]);
    return {};
  },
};
