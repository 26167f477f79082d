import type { HistoryItem } from '../../../simulator/cloudwatch/state.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { historyView } from '../../views/alarm-view.ts';
import { pageFrom } from './page.ts';
import { PAGED, TIME } from './shapes.ts';

/** DescribeAlarmHistory: newest first, unless the other way round is asked for. */
export const describeAlarmHistory: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGED,
      AlarmName: TEXT,
      AlarmTypes: TEXTS,
      HistoryItemType: TEXT,
      StartDate: TIME,
      EndDate: TIME,
      ScanBy: TEXT,
    },
  },
  run: (world, request) => {
    const found = world.cloudwatch.history.filter((one) => isMeant(one, request));
    if (request.ScanBy !== 'TimestampAscending') found.reverse();
    const { items, nextToken } = pageFrom(found, request, 100);
    return { AlarmHistoryItems: items.map(historyView), NextToken: nextToken };
  },
};

function isMeant(item: HistoryItem, request: JsonObject): boolean {
  const { AlarmName, HistoryItemType, StartDate = 0, EndDate = Number.MAX_VALUE } = request;
  const types = (request.AlarmTypes ?? ['MetricAlarm', 'CompositeAlarm']) as readonly string[];
  return (
    (AlarmName === undefined || item.alarmName === AlarmName) &&
    (HistoryItemType === undefined || item.type === HistoryItemType) &&
    types.includes(item.alarmType) &&
    item.atMs >= Number(StartDate) * 1000 &&
    item.atMs <= Number(EndDate) * 1000
  );
}
