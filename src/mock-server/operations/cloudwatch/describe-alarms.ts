import type { Alarm } from '../../../simulator/cloudwatch/state.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { alarmView } from '../../views/alarm-view.ts';
import { pageFrom } from './page.ts';
import { PAGED, STATE } from './shapes.ts';

/** DescribeAlarms: alarms on metrics, and composite ones when they are asked for. */
export const describeAlarms: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGED,
      AlarmNames: { kind: 'list', of: TEXT, max: 100 },
      AlarmNamePrefix: TEXT,
      AlarmTypes: TEXTS,
      ChildrenOfAlarmName: TEXT,
      ParentsOfAlarmName: TEXT,
      StateValue: STATE,
      ActionPrefix: TEXT,
    },
  },
  run: (world, request) => {
    const all = [...world.cloudwatch.alarms.values()]
      .filter((one) => isMeant(one, request))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { items, nextToken } = pageFrom(all, request, 50);
    const views = (kind: Alarm['kind']) => items.filter((one) => one.kind === kind).map(alarmView);
    return {
      MetricAlarms: views('metric'),
      CompositeAlarms: views('composite'),
      NextToken: nextToken,
    };
  },
};

function isMeant({ name, kind, state }: Alarm, request: JsonObject): boolean {
  const { AlarmNames, AlarmNamePrefix, StateValue } = request;
  // Only alarms on metrics are shown unless others are asked for.
  const types = (request.AlarmTypes ?? ['MetricAlarm']) as readonly string[];
  const names = AlarmNames as readonly string[] | undefined;
  return (
    types.includes(kind === 'metric' ? 'MetricAlarm' : 'CompositeAlarm') &&
    (names === undefined || names.length === 0 || names.includes(name)) &&
    (typeof AlarmNamePrefix !== 'string' || name.startsWith(AlarmNamePrefix)) &&
    (StateValue === undefined || StateValue === state)
  );
}
