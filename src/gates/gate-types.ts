import type { Alarm, AlarmState } from '../ports/alarms.ts';
import type { TargetHealth } from '../ports/load-balancing.ts';

/** What a gate watches: an alarm, or a target group, which is judged as if it were one. */
export type SignalKind = Alarm['kind'] | 'target-group';

/** A signal as it is now. */
export interface Signal extends Omit<Alarm, 'kind'> {
  readonly kind: SignalKind;
}

/** A signal that changed its state while it was watched. */
export interface Transition {
  readonly kind: SignalKind;
  readonly name: string;
  readonly from: AlarmState;
  readonly to: AlarmState;
  /** In the words of CloudWatch or of the load balancer. */
  readonly reason: string;
  readonly atMs: number;
}

/** A target group of the service. */
export interface WatchedGroup {
  readonly arn: string;
  readonly name: string;
}

/** A target group with its targets as they were seen. */
export interface SeenGroup extends WatchedGroup {
  readonly targets: readonly TargetHealth[];
}

/** What a gate knows. Plain JSON. */
export interface GateState {
  /** Alarms. */
  readonly names: readonly string[];
  readonly groups: readonly WatchedGroup[];
  /** State of each alarm and target group when it was last seen, by name. */
  readonly states: Readonly<Record<string, AlarmState>>;
  /** In ALARM since before the deployment: these count once they have left that state. */
  readonly excused: readonly string[];
  /** Since when a target group that had healthy targets has none, ms since 1970, by name. */
  readonly downSinceMs: Readonly<Record<string, number>>;
  readonly transitions: readonly Transition[];
  /** How long the signals are watched after the rollout, ms. */
  readonly bakeMs: number;
  /** End of the watch, ms since 1970; known once the rollout is complete. */
  readonly untilMs: number | undefined;
  /** Looks, all and those in a row that failed. */
  readonly looks: number;
  readonly failedLooks: number;
}

/** What can happen to a gate. A look may show the alarms, target groups, or both. */
export type GateEvent =
  | {
      readonly kind: 'seen';
      readonly atMs: number;
      readonly alarms: readonly Alarm[];
      readonly groups?: readonly SeenGroup[];
    }
  | { readonly kind: 'unseen'; readonly atMs: number; readonly message: string }
  | { readonly kind: 'rolled-out'; readonly atMs: number };

/** What a gate says. */
export type Verdict =
  | { readonly kind: 'watching' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'breached'; readonly cause: string }
  /** The signals could not be read: neither good nor bad. */
  | { readonly kind: 'inconclusive'; readonly cause: string };

/** A new state and what the gate says. */
export interface GateStep {
  readonly state: GateState;
  readonly verdict: Verdict;
}
