import type { Explanation } from '../deployment/explain.ts';
import type { Outcome } from '../errors.ts';
import type { Transition } from '../gates/gate-types.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import type { Difference } from '../task-definition/diff.ts';
import type { Finding } from '../task-definition/finding.ts';
import type { CheckFinding } from './check-finding.ts';
import type { CostForecast, LaunchForecast } from './cost.ts';
import type { FitResult } from './fit.ts';
import type { ServiceEnd } from './fleet.ts';
import type { Forecast } from './forecast.ts';
import type { LeftService } from './left-work.ts';
import type { RolloutFit } from './rollout-fit.ts';

/** A finding with the lines of the file around it, ready to print. */
export interface FramedFinding extends Finding {
  readonly frame?: string;
}

/** What was found in one file. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly FramedFinding[];
}

/** What two definitions differ in, with the names of both. */
export interface DefinitionDiff {
  readonly before: string;
  readonly after: string;
  readonly differences: readonly Difference[];
}

/** How a service gets back what a service definition has changed of it. */
export interface WayBack {
  /** Members of UpdateService as they were before the run. */
  readonly restores: JsonObject;
  /** What stays as the run has set it, by name. */
  readonly stays: readonly string[];
}

/** Which kinds of scaling were suspended before the run. */
interface SuspendedBefore {
  readonly dynamicScalingInSuspended: boolean;
  readonly dynamicScalingOutSuspended: boolean;
  readonly scheduledScalingSuspended: boolean;
}

/** What a run has learned or done so far; kept as it happens, so that a run that breaks off can tell it too. */
export interface Facts {
  readonly cluster?: string;
  readonly service?: string;
  readonly serviceArn?: string;
  readonly taskDefinitionArn?: string;
  /** The revision that this run registered, when it did. */
  readonly registeredArn?: string;
  readonly previousTaskDefinitionArn?: string;
  /** The task definition that the service has at the end. */
  readonly runningArn?: string;
  readonly deploymentId?: string;
  readonly serviceDeploymentArn?: string;
  /** Tasks of its own that the run started. */
  readonly taskArns?: readonly string[];
  /** How the scaling of the service was before this run suspended it; absent once it goes on. */
  readonly suspendedScaling?: SuspendedBefore | undefined;
  /** Path of a file that was written. */
  readonly file?: string;
  readonly counts?: {
    readonly desired: number;
    readonly running: number;
    readonly pending: number;
    readonly failed: number;
  };
  /** Milliseconds since 1970, in the time of the AWS or mock that was used. */
  readonly startedAtMs?: number;
  readonly endedAtMs?: number;
  /** Alarms that changed their state while they were watched. */
  readonly alarmTransitions?: readonly Transition[];
  readonly explanations?: readonly Explanation[];
  readonly files?: readonly FileFindings[];
  readonly diff?: DefinitionDiff;
  /** What changes of the service and of how it scales. */
  readonly serviceDiff?: DefinitionDiff;
  /** What looks at AWS have found. */
  readonly checks?: readonly CheckFinding[];
  readonly fit?: RolloutFit;
  /** Family of the definition that the run is about. */
  readonly family?: string;
  /** What became of rules and schedules that run tasks of the family, in sentences. */
  readonly scheduled?: readonly string[];
  /** Matrix for GitHub, JSON. */
  readonly matrix?: string;
  /** How each of several services ended. */
  readonly services?: readonly ServiceEnd[];
  /** How far each of several services is: what the post step finishes when the run is killed. */
  readonly underWay?: readonly LeftService[];
  /** What of a service definition a way back restores, and what it does not. */
  readonly wayBack?: WayBack;
  readonly forecast?: Forecast;
  readonly cost?: CostForecast;
  readonly launch?: LaunchForecast;
  /** Answers of a fit by the id of the case. */
  readonly answers?: Readonly<Record<string, FitResult>>;
}

/** How a run ended. */
export interface RunResult {
  readonly operation: string;
  readonly outcome: Outcome;
  readonly exitCode: number;
  /** One sentence: why it ended so. */
  readonly cause: string;
  /** What to do next, when there is something to do. */
  readonly hint?: string;
  readonly facts: Facts;
}
