import type { JsonObject } from '../../json.ts';

/** Stages of a deployment that shifts traffic, in their order. @source reference/service-deployments.md section 4 */
export type LifecycleStage =
  | 'RECONCILE_SERVICE'
  | 'PRE_SCALE_UP'
  | 'SCALE_UP'
  | 'POST_SCALE_UP'
  | 'TEST_TRAFFIC_SHIFT'
  | 'POST_TEST_TRAFFIC_SHIFT'
  | 'PRE_PRODUCTION_TRAFFIC_SHIFT'
  | 'PRODUCTION_TRAFFIC_SHIFT'
  | 'POST_PRODUCTION_TRAFFIC_SHIFT'
  | 'BAKE_TIME'
  | 'CLEAN_UP';

/** One stage as it will be gone through. */
export interface PlannedStage {
  readonly stage: LifecycleStage;
  /** Percent of the production traffic that the target revision has from this stage on. */
  readonly production?: number;
  /** Percent of the test traffic that the target revision has from this stage on. */
  readonly test?: number;
  /** Time that the stage takes at least, in milliseconds. */
  readonly takesMs: number;
}

/** A lifecycle hook at work in a stage. */
export interface HookRun {
  /** `ecs-lambda-<id>` or `ecs-pause-<id>` */
  readonly hookId: string;
  readonly targetType: 'AWS_LAMBDA' | 'PAUSE';
  readonly targetArn?: string;
  readonly stage: LifecycleStage;
  status: 'AWAITING_ACTION' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  readonly expiresAtMs: number;
  readonly timeoutAction: 'ROLLBACK' | 'CONTINUE';
  /** When its function is called next. */
  callAtMs: number;
  /** What its function is given, and gave back to be given the next time. */
  details?: JsonObject;
  /** Why it failed, in AWS's words. */
  reason?: string;
}

/** How far a deployment in stages has come. */
export interface Progress {
  readonly plan: readonly PlannedStage[];
  /** Index into the plan. */
  at: number;
  enteredAtMs: number;
  hooks: readonly HookRun[];
  /** It goes back to the revision before. */
  readonly isBack: boolean;
}

/** The stage that a deployment is in. */
export function stageOf({ plan, at }: Progress): PlannedStage {
  const found = plan[at];
  if (found === undefined) throw new Error(`stage ${at} of ${plan.length}`);
  return found;
}

/** Whether a stage is behind or reached. */
export function hasReached({ plan, at }: Progress, stage: LifecycleStage): boolean {
  return plan.slice(0, at + 1).some((one) => one.stage === stage);
}
