import type { Alarm, AlarmState } from '../ports/alarms.ts';

/** An alarm that changed its state while it was watched. */
export interface Transition {
  readonly name: string;
  readonly from: AlarmState;
  readonly to: AlarmState;
  /** In CloudWatch's words. */
  readonly reason: string;
  readonly atMs: number;
}

/** What a gate over alarms knows. Plain JSON. */
export interface GateState {
  readonly names: readonly string[];
  /** State of each alarm when it was last seen. */
  readonly states: Readonly<Record<string, AlarmState>>;
  /** In ALARM since before the deployment: these count once they have left that state. */
  readonly excused: readonly string[];
  readonly transitions: readonly Transition[];
  /** How long the alarms are watched after the rollout, ms. */
  readonly bakeMs: number;
  /** End of the watch, ms since 1970; known once the rollout is complete. */
  readonly untilMs: number | undefined;
  /** Looks in a row that failed. */
  readonly failedLooks: number;
}

/** What can happen to a gate. */
export type GateEvent =
  | { readonly kind: 'seen'; readonly atMs: number; readonly alarms: readonly Alarm[] }
  | { readonly kind: 'unseen'; readonly atMs: number; readonly message: string }
  | { readonly kind: 'rolled-out'; readonly atMs: number };

/** What a gate says. */
export type Verdict =
  | { readonly kind: 'watching' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'breached'; readonly cause: string }
  /** The alarms could not be read: neither good nor bad. */
  | { readonly kind: 'inconclusive'; readonly cause: string };

/** A new state and what the gate says. */
export interface GateStep {
  readonly state: GateState;
  readonly verdict: Verdict;
}
