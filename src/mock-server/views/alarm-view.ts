import type { Alarm, HistoryItem } from '../../simulator/cloudwatch/state.ts';
import type { JsonObject } from '../../simulator/json.ts';
import { seconds } from './seconds.ts';

/** An alarm as DescribeAlarms shows it. */
export function alarmView(alarm: Alarm): JsonObject {
  const { Tags: _kept, ...settings } = alarm.settings;
  return {
    AlarmArn: alarm.arn,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    ...(alarm.kind === 'metric' && { Dimensions: [] }),
    ...settings,
    StateValue: alarm.state,
    StateReason: alarm.reason,
    StateReasonData: alarm.reasonData,
    StateUpdatedTimestamp: seconds(alarm.updatedAtMs),
    StateTransitionedTimestamp: seconds(alarm.transitionedAtMs),
    AlarmConfigurationUpdatedTimestamp: seconds(alarm.configuredAtMs),
  };
}

/** A line of DescribeAlarmHistory. */
export function historyView(item: HistoryItem): JsonObject {
  return {
    AlarmName: item.alarmName,
    AlarmType: item.alarmType,
    Timestamp: seconds(item.atMs),
    HistoryItemType: item.type,
    HistorySummary: item.summary,
    HistoryData: item.data,
  };
}
