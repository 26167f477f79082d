import type { JsonObject } from './json.ts';
import type { World } from './world.ts';

/** States of an alarm. @source CloudWatch API reference, MetricAlarm.StateValue */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** How long a target group takes for what it does with a target, in milliseconds. */
export interface TargetTiming {
  /** From the registration until a good target is in service. */
  readonly healthyAfterMs: number;
  /** From the registration until a bad target is given up. */
  readonly unhealthyAfterMs: number;
  /** Deregistration delay. */
  readonly drainMs: number;
}

/** A task as a target. */
export interface TargetOf {
  readonly targetGroupArn: string;
  readonly taskArn: string;
  readonly containerName: string;
  readonly containerPort: number;
  /** Tag behaviour of the image of its container, as `behaviourOf` reads it. */
  readonly image: string;
  /** Address of the task's network interface; undefined without one. */
  readonly address?: string;
  readonly hostPort?: number;
  readonly instanceId?: string;
}

/** Percent of the traffic of a listener rule by target group. */
export interface TrafficShift {
  readonly listenerRuleArn: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** What Amazon ECS asks of the other services of a world, so that neither has to know the other. */
export interface Neighbours {
  /** State of an alarm by name; undefined when there is none of that name. */
  readonly alarmState: (world: World, name: string) => AlarmState | undefined;
  readonly targetTiming: (world: World, targetGroupArn: string) => TargetTiming;
  /** A task runs: it is a target from now on. */
  readonly registerTarget: (world: World, target: TargetOf) => void;
  /** A task is to stop: it drains as a target. */
  readonly deregisterTarget: (world: World, target: TargetOf) => void;
  /** A deployment moves traffic. @returns what is wrong with the listener, in AWS's words */
  readonly shiftTraffic: (world: World, shift: TrafficShift) => string | undefined;
  /** Calls a Lambda function of a lifecycle hook. @returns its answer; undefined when it cannot be invoked */
  readonly invokeFunction: (
    world: World,
    functionArn: string,
    payload: JsonObject,
  ) => JsonObject | undefined;
}

/** Timings of a target group that nobody plays. @source ELBv2 API reference, defaults of a target group that checks every 10 s, 3 times; delay 300 s */
export const USUAL_TIMING: TargetTiming = {
  healthyAfterMs: 30_000,
  unhealthyAfterMs: 60_000,
  drainMs: 300_000,
};

/** A world in which only Amazon ECS is played: no alarm exists, every target is as its image says, every function succeeds. */
export const NO_NEIGHBOURS: Neighbours = {
  alarmState: () => undefined,
  targetTiming: () => USUAL_TIMING,
  registerTarget: () => undefined,
  deregisterTarget: () => undefined,
  shiftTraffic: () => undefined,
  invokeFunction: (_world, functionArn) => answerByName(functionArn),
};

/**
 * What a function without a script answers, by the end of its name: `…-failed`, `…-throws` (it cannot be invoked),
 * `…-empty` (an answer without hookStatus), `…-pending` (never done); every other one succeeds. As with images, a name is the
 * shortest script.
 */
export function answerByName(functionArn: string): JsonObject | undefined {
  if (functionArn.endsWith('-throws')) return undefined;
  if (functionArn.endsWith('-empty')) return {};
  if (functionArn.endsWith('-pending')) return { hookStatus: 'IN_PROGRESS' };
  return { hookStatus: functionArn.endsWith('-failed') ? 'FAILED' : 'SUCCEEDED' };
}
