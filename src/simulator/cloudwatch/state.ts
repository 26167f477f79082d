import type { JsonObject } from '../json.ts';
import type { AlarmState } from '../neighbours.ts';

/** Values of a metric that were sent together for one time. */
export interface Sample {
  readonly atMs: number;
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Values and how often each was seen, for percentiles; absent where only the statistics were sent. */
  readonly values?: readonly (readonly [value: number, times: number])[];
}

/** A metric: its name within a namespace, and what it is about. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: { readonly [name: string]: string };
}

/** Samples that were sent for one metric, in the order of their times. */
export interface Series {
  readonly metric: Metric;
  readonly samples: Sample[];
}

/** An alarm. */
export interface Alarm {
  readonly name: string;
  readonly arn: string;
  readonly kind: 'metric' | 'composite';
  /** Members of the request, in the words of the wire. */
  settings: JsonObject;
  state: AlarmState;
  reason: string;
  reasonData?: string;
  /** The state was set by hand, and no data has come since. */
  isSetByHand: boolean;
  /** Number of the plan that its next evaluation belongs to. */
  plan: number;
  updatedAtMs: number;
  transitionedAtMs: number;
  configuredAtMs: number;
}

/** One line of the history of alarms. */
export interface HistoryItem {
  readonly alarmName: string;
  readonly alarmType: 'MetricAlarm' | 'CompositeAlarm';
  readonly atMs: number;
  readonly type: 'ConfigurationUpdate' | 'StateUpdate';
  readonly summary: string;
  readonly data: string;
}

/** Everything that CloudWatch holds in one Region. */
export interface CloudWatchState {
  readonly alarms: Map<string, Alarm>;
  /** Oldest first. */
  readonly history: HistoryItem[];
  readonly series: Map<string, Series>;
  readonly tags: Map<string, readonly JsonObject[]>;
  /** Alarms are not evaluated before: what they said in a past that nobody saw costs nothing. */
  silentUntilMs: number;
}

/** CloudWatch before the first call. */
export function createCloudWatchState(): CloudWatchState {
  return { alarms: new Map(), history: [], series: new Map(), tags: new Map(), silentUntilMs: 0 };
}
