import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';

/** DisableAlarmActions: names that are not there are no error. */
export const disableAlarmActions: Operation = {
  input: { kind: 'structure', members: { AlarmNames: TEXTS }, required: ['AlarmNames'] },
  run: (world, { AlarmNames }) => {
    for (const name of AlarmNames as readonly string[]) {
      const alarm = world.cloudwatch.alarms.get(name);
      if (alarm !== undefined) alarm.settings = { ...alarm.settings, ActionsEnabled: false };
    }
    return {};
  },
};
