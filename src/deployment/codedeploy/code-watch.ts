import type { Outcome } from '../../errors.ts';
import type { CodeDeployment, DeploymentTarget } from '../../ports/codedeploy.ts';
import type { ServiceEvent, Task } from '../../ports/ecs.ts';
import type { CodeEvidence, EvidencePlace } from './code-evidence.ts';

/** What to do with a deployment that the run leaves. */
export type Leaving = 'leave' | 'stop' | 'rollback';

/** The deployment that our own CreateDeployment started, and how long it may take. */
export interface CodeWatchStart {
  readonly deploymentId: string;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly deadlineMs: number;
  /** `ready`: the run ends when the deployment waits to be continued. */
  readonly until: 'succeeded' | 'ready';
  /** The command line that continues a deployment that is ready. */
  readonly continueWith: string;
  readonly onTimeout: Leaving;
  readonly onCancel: Leaving;
  /** Calls that something else makes each minute, a watch of alarms for instance. */
  readonly othersPerMinute?: number;
  /** How long the group keeps the old task set, minutes. */
  readonly terminationWaitMinutes?: number;
  /** Where the tasks are looked at; without it a failure is told by CodeDeploy alone. */
  readonly evidence?: EvidencePlace;
  /** Since when the lines in the log count their time; the start when absent, ms since 1970. */
  readonly beganMs?: number;
}

/** What one look asks for: a call each. */
export interface CodeLook {
  readonly deployment: boolean;
  readonly target: boolean;
  /** The stopped tasks of the service. */
  readonly tasks?: boolean;
  /** The events of the service. */
  readonly events?: boolean;
}

/** All that a watch of a CodeDeploy deployment knows. Plain JSON. */
export interface CodeWatchState {
  readonly start: CodeWatchStart;
  /** The deployment that is looked at: ours, or the one that takes it back. */
  readonly deploymentId: string;
  /** Our deployment as it ended, once it has. */
  readonly ended?: CodeDeployment;
  readonly target?: DeploymentTarget;
  readonly evidence: CodeEvidence;
  readonly looks: number;
  readonly callsUsed: number;
  /** When the deployment itself was looked at last, ms since 1970. */
  readonly deploymentSeenAtMs: number;
  readonly told: readonly string[];
  readonly changedAtMs: number;
  readonly failedPolls: number;
  /** Looks since our deployment ended without a rollback to be seen. */
  readonly looksAfterEnd: number;
  /** When we told the deployment to stop. */
  readonly stoppedAtMs?: number;
  /** Why the deployment may not stand, when something beside the watch says so. */
  readonly breach?: string;
}

/** What can happen to a watch of a CodeDeploy deployment. */
export type CodeWatchEvent =
  | {
      readonly kind: 'observed';
      readonly atMs: number;
      readonly deploymentId: string;
      readonly deployment?: CodeDeployment;
      readonly target?: DeploymentTarget;
      readonly tasks?: readonly Task[];
      readonly events?: readonly ServiceEvent[];
    }
  | { readonly kind: 'poll-failed'; readonly atMs: number; readonly message: string }
  | { readonly kind: 'cancelled'; readonly atMs: number }
  /** An alarm says that the deployment may not stand. */
  | { readonly kind: 'breached'; readonly atMs: number; readonly cause: string };

/** How a watch ended, with what the reader needs to act on it. */
export interface CodeEnding {
  readonly outcome: Outcome;
  readonly cause: string;
  readonly hint?: string;
  /** What was seen of the service on the way. */
  readonly evidence?: CodeEvidence;
  /** The new tasks as they were seen last. */
  readonly counts?: {
    readonly desired: number;
    readonly running: number;
    readonly pending: number;
  };
}

/** What the driver is to do next. The last command is always `observe` or `finish`. */
export type CodeWatchCommand =
  | { readonly kind: 'say'; readonly level: 'info' | 'warning'; readonly line: string }
  | { readonly kind: 'stop'; readonly deploymentId: string; readonly isRolledBack: boolean }
  | {
      readonly kind: 'observe';
      readonly deploymentId: string;
      readonly afterMs: number;
      readonly look: CodeLook;
    }
  | { readonly kind: 'finish'; readonly ending: CodeEnding };

/** A new state and what to do about it. */
export interface CodeWatchStep {
  readonly state: CodeWatchState;
  readonly commands: readonly CodeWatchCommand[];
}
