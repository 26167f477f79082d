import type { Outcome } from '../errors.ts';
import type { Service, ServiceDeployment, ServiceDeploymentBrief, Task } from '../ports/ecs.ts';
import type { TargetHealth } from '../ports/load-balancing.ts';
import type { ToldEvents } from './event-lines.ts';
import type { SeenStage } from './stages.ts';
import type { UnhealthyTarget } from './target-evidence.ts';

/** The deployment that our own UpdateService started, and how long it may take. */
export interface WatchStart {
  /** `ecs-svc/<digits>` of the deployment that is ours. */
  readonly deploymentId: string;
  readonly taskDefinitionArn: string;
  /** The service as UpdateService answered it. */
  readonly service: Service;
  readonly startedAtMs: number;
  readonly deadlineMs: number;
  /** Longest rest between two looks, ms; as the pace wants it when absent. */
  readonly maxDelayMs?: number;
  /** Life cycle stage at which to stop following; the end of the deployment when absent. */
  readonly untilStage?: string;
  /** Only the count changed and no deployment was started: the counts of the old one tell the end. */
  readonly scalesOnly: boolean;
  /** That the deployment is stopped is asked for, and nothing to explain. */
  readonly isStopAsked?: boolean;
  /** What came before in the same run, when this watch follows a way back. */
  readonly earlier?: EarlierWatch;
  /** Calls of what watches beside us, alarms for instance: those before the start, and those of each minute. */
  readonly others?: { readonly calls: number; readonly perMinute: number };
}

/** A watch that another one goes on from: the times in the log and the calls count from its beginning. */
export interface EarlierWatch {
  readonly startedAtMs: number;
  readonly callsUsed: number;
  /** What was seen and told of the same deployment already. */
  readonly stoppedTasks: readonly StoppedTask[];
  readonly toldCauses: readonly string[];
}

/** Where to read the truth about our deployment. */
export type Truth =
  /** Not found yet; `candidateArn` is what the service called its current service deployment. */
  | { readonly kind: 'searching'; readonly candidateArn?: string; readonly tries: number }
  /** `misses`: looks in a row that asked for it and got nothing. */
  | { readonly kind: 'service-deployment'; readonly arn: string; readonly misses?: number }
  /** This server has no service deployment API (or denies it): the service's own list is all there is. */
  | { readonly kind: 'deployments-list' };

/** A task of our deployment that stopped, as it was when it was seen. */
export interface StoppedTask {
  readonly arn: string;
  readonly reason: string;
  readonly stopCode: string | undefined;
  readonly containers: readonly {
    readonly name: string;
    readonly exitCode: number | undefined;
    readonly reason: string | undefined;
  }[];
}

/** All that a watch knows. Plain JSON: it can be printed, replayed and resumed. */
export interface WatchState {
  readonly start: WatchStart;
  readonly truth: Truth;
  /** The newest believed view of the service and of our service deployment. */
  readonly service: Service;
  readonly serviceDeployment: ServiceDeployment | undefined;
  readonly seenEventIds: readonly string[];
  readonly stoppedTasks: readonly StoppedTask[];
  /** Ids of the causes that were told already. */
  readonly toldCauses: readonly string[];
  /** The life cycle stage of our service deployment, where the strategy has stages. */
  readonly stage: SeenStage | undefined;
  readonly progress: string;
  /** The progress that was told last, and when. */
  readonly toldProgress: { readonly line: string; readonly atMs: number };
  /** How often each kind of event was told. */
  readonly toldEvents: ToldEvents;
  /** How many targets the last look at a target group showed on their way out, by its ARN. */
  readonly draining: Readonly<Record<string, number>>;
  readonly changedAtMs: number;
  readonly callsUsed: number;
  readonly polls: number;
  readonly failedPolls: number;
  /** When the service and the stopped tasks were last read, ms since 1970; 0 for never. */
  readonly serviceSeenAtMs: number;
  readonly tasksSeenAtMs: number;
  readonly targetsSeenAtMs: number;
  readonly unhealthyTargets: readonly UnhealthyTarget[];
  /** Running tasks of ours that were gone again at a later look. */
  readonly lostTasks: number;
  /** Observations in a row that showed our deployment FAILED while nothing else had ended. */
  readonly failedViews: number;
}

/** What to read from AWS in one look. */
export interface Look {
  readonly service: boolean;
  readonly list: boolean;
  readonly serviceDeploymentArn?: string;
  readonly stoppedTasks: boolean;
  /** The target group whose targets are looked at. */
  readonly targetGroupArn?: string;
}

/** What one look brought back; a member that was not asked for is absent. */
export interface Observed {
  readonly kind: 'observed';
  readonly atMs: number;
  readonly look: Look;
  readonly service?: Service;
  readonly serviceDeployment?: ServiceDeployment;
  /** `'unsupported'` when the server has no service deployment API. */
  readonly briefs?: readonly ServiceDeploymentBrief[] | 'unsupported';
  readonly stoppedTasks?: readonly Task[];
  readonly targets?: readonly TargetHealth[];
}

/** What can happen to a watch. */
export type WatchEvent =
  | Observed
  | { readonly kind: 'poll-failed'; readonly atMs: number; readonly message: string }
  | { readonly kind: 'cancelled'; readonly atMs: number };

/** How a watch ended, with what the reader needs to act on it. */
export interface Ending {
  readonly outcome: Outcome;
  /** One sentence: why it ended so. */
  readonly cause: string;
  /** What to do, where the way it ended says it by itself. */
  readonly hint?: string;
  readonly endedAtMs: number;
}

/** What the driver is to do next. The last command is always `observe` or `finish`. */
export type WatchCommand =
  | { readonly kind: 'say'; readonly level: 'info' | 'warning'; readonly line: string }
  | { readonly kind: 'observe'; readonly afterMs: number; readonly look: Look }
  | { readonly kind: 'finish'; readonly ending: Ending };

/** A new state and what to do about it. */
export interface WatchStep {
  readonly state: WatchState;
  readonly commands: readonly WatchCommand[];
}
