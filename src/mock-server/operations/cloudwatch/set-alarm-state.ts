import { alarmOf, setState } from '../../../simulator/cloudwatch/alarms.ts';
import type { AlarmState } from '../../../simulator/neighbours.ts';
import { runAlarmActions } from '../../../simulator/scaling/run-policy.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { STATE } from './shapes.ts';

/** SetAlarmState: until data say otherwise. */
export const setAlarmState: Operation = {
  input: {
    kind: 'structure',
    members: { AlarmName: TEXT, StateValue: STATE, StateReason: TEXT, StateReasonData: TEXT },
    required: ['AlarmName', 'StateValue', 'StateReason'],
  },
  run: (world, { AlarmName, StateValue, StateReason, StateReasonData }) => {
    const alarm = alarmOf(world, String(AlarmName));
    setState(world, alarm, {
      state: StateValue as AlarmState,
      reason: String(StateReason),
      byHand: true,
      ...(typeof StateReasonData === 'string' && { reasonData: StateReasonData }),
    });
    runAlarmActions(world, alarm, undefined);
    return {};
  },
};
