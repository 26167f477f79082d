import type { TrafficRule } from '../../simulator/cloudwatch/traffic-rule.ts';
import type { FunctionRule } from '../../simulator/functions.ts';
import type { ImageRule } from '../../simulator/images.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { ListedPrices } from '../../simulator/pricing/price-list.ts';
import type { Fault } from '../faults/fault.ts';
import type { NamedCall } from '../state-file/play-call.ts';
import type { Section } from './sections.ts';

/** Something that happens at a time, in every Region. Exactly one member beside `at`. */
export interface Happening {
  /** Simulated seconds after the start of the mock. */
  readonly at: number;
  readonly alarm?: { readonly name: string; readonly state: string; readonly reason?: string };
  /** Drains one machine of a cluster, so many of the active ones, or all of them. */
  readonly drain?: {
    readonly cluster: string;
    readonly containerInstance?: string;
    readonly count?: number;
  };
  /** Stops running tasks of a service, all of them unless `count` says how many. */
  readonly stopTasks?: {
    readonly cluster: string;
    readonly service: string;
    readonly count?: number;
    readonly reason?: string;
  };
  /** Any call of a service that the mock plays. */
  readonly call?: NamedCall;
}

/** Requests and answers; what one entry does not say, a later one that matches does. */
export interface Traffic extends Omit<TrafficRule, 'fromMs' | 'untilMs'> {
  /** Simulated seconds after the start of the mock between which it holds. */
  readonly from?: number;
  readonly until?: number;
}

/** What a mock starts with and what happens to it. */
export interface Scenario {
  readonly description?: string;
  /** What is in the account: inputs of the operations that make it, by section, and calls of any operation. */
  readonly account?: { readonly [section in Section]?: readonly JsonObject[] } & {
    readonly calls?: readonly NamedCall[];
  };
  /** The first that matches an image says what it does. */
  readonly images?: readonly ImageRule[];
  readonly traffic?: readonly Traffic[];
  readonly functions?: readonly FunctionRule[];
  /** What things cost beside the dated table: by Region, USD an hour. */
  readonly prices?: ListedPrices;
  readonly faults?: readonly Fault[];
  readonly happenings?: readonly Happening[];
}
