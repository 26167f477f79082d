import type { JsonObject } from '../task-definition/definition.ts';

/** A rule of EventBridge; the bus is `default` when absent. */
export interface RuleName {
  readonly bus?: string;
  readonly rule: string;
}

/** A target of a rule, whole: what is put back replaces all of it. */
export type RuleTarget = JsonObject & { readonly Id: string };

/** A target that EventBridge did not take. */
export interface RefusedTarget {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

/** A schedule of EventBridge Scheduler; the group is `default` when absent. */
export interface ScheduleName {
  readonly group?: string;
  readonly name: string;
}

/** A schedule, whole: an update replaces all of it. */
export type Schedule = JsonObject & { readonly Name: string };

/** What runs tasks by the clock or on an event. Every method throws SlipwayError. */
export interface Scheduled {
  /** The names of all rules of a bus. */
  rules(bus: string | undefined): Promise<readonly RuleName[]>;
  /** All targets of a rule; `undefined` when there is no such rule or bus. */
  targets(rule: RuleName): Promise<readonly RuleTarget[] | undefined>;
  /** Puts targets back. @returns those that were refused */
  putTargets(rule: RuleName, targets: readonly RuleTarget[]): Promise<readonly RefusedTarget[]>;
  /** The names of all schedules of a group. */
  schedules(group: string | undefined): Promise<readonly ScheduleName[]>;
  /** `undefined` when there is no such schedule. */
  schedule(name: ScheduleName): Promise<Schedule | undefined>;
  updateSchedule(schedule: Schedule): Promise<void>;
}
