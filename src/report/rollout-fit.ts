import type { RolloutVerdict } from '../placement/rollout/judge.ts';

/** Whether a rollout finds room in a live cluster, and what would help. */
export interface RolloutFit {
  readonly verdict: RolloutVerdict;
  /** `rolling` replaces tasks one by one, `double` runs all new ones beside the old ones. */
  readonly strategy: 'rolling' | 'double';
  /** Container instances that were looked at, and those that take tasks. */
  readonly instances: number;
  readonly usable: number;
  /** Tasks that the service shall run, keeps at least, and runs at most. */
  readonly desired: number;
  readonly lower: number;
  readonly upper: number;
  /** Tasks, old and new, that run at once at most. */
  readonly peakTasks: number;
  /** Where it sticks: new tasks that run by then, and old ones that still do. */
  readonly stuck?: {
    readonly cause: 'room' | 'limits';
    readonly started: number;
    readonly oldRunning: number;
  };
  /** Instances that each reason speaks against, where it sticks. */
  readonly reasons?: Readonly<Record<string, number>>;
  /** The instance that lacks the least, and what it lacks. */
  readonly nearest?: string;
  /** Single changes that make it fit whatever stops first, each checked. */
  readonly remedies: readonly string[];
  /** What is wrong with the placement constraints. */
  readonly problems: readonly string[];
}
