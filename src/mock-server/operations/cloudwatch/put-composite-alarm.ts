import { alarmOf, putAlarm } from '../../../simulator/cloudwatch/alarms.ts';
import { alarmsIn, readRule } from '../../../simulator/cloudwatch/composite-rule.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ALARM_MEMBERS } from './shapes.ts';

/** PutCompositeAlarm: an alarm on the states of others. */
export const putCompositeAlarm: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...ALARM_MEMBERS,
      AlarmRule: { kind: 'string', max: 10_240 },
      ActionsSuppressor: TEXT,
      ActionsSuppressorWaitPeriod: { kind: 'integer' },
      ActionsSuppressorExtensionPeriod: { kind: 'integer' },
    },
    required: ['AlarmName', 'AlarmRule'],
  },
  run: (world, request) => {
    const rule = readRule(String(request.AlarmRule));
    if (rule === undefined) {
      throw new Refusal('ValidationError', `AlarmRule is not valid: ${String(request.AlarmRule)}`);
    }
    for (const name of alarmsIn(rule)) alarmOf(world, name);
    const { arn } = putAlarm(world, 'composite', request);
    const { Tags } = request;
    if (Tags !== undefined) world.cloudwatch.tags.set(arn, Tags as readonly JsonObject[]);
    return {};
  },
};
