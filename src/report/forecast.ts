import type { Move } from '../simulator/foretell/tally.ts';
import type { Ending } from '../simulator/foretell/watch-rollout.ts';

/** Tasks of the service on one instance before a rollout, when most are there, and after it. */
export interface InstancePicture {
  readonly name: string;
  readonly zone: string;
  /** Tasks of other services. */
  readonly others: number;
  readonly before: PictureCounts;
  readonly peak: PictureCounts;
  readonly after: PictureCounts;
}

/** Old and new tasks of the service on an instance, and the share of its memory that is taken by all of its tasks. */
export interface PictureCounts {
  readonly old: number;
  readonly next: number;
  /** 0 to 1. */
  readonly memory: number;
}

/** What becomes of a rollout whose new tasks do not work. */
export interface FailureForecast {
  readonly trouble: string;
  readonly ending: Ending;
  readonly seconds: number;
  /** Tasks that run when it has ended. */
  readonly oldTasks: number;
  readonly newTasks: number;
  /** Share of the production traffic that new tasks had at most, percent; strategies that shift it only. */
  readonly mostTrafficPercent?: number;
}

/** A rollout that was played ahead of time. Times are those of AWS, from the call that starts it to its end. */
export interface Forecast {
  readonly ending: Ending;
  readonly reason?: string;
  readonly bestSeconds: number;
  readonly likelySeconds: number;
  readonly worstSeconds: number;
  /** Tasks that start and stop, one by one, and shifts of traffic. */
  readonly steps: number;
  readonly started: number;
  readonly stopped: number;
  readonly trafficShifts: number;
  /** Tasks that run at once at most; and with those that still stop, which take room and cost money, too. */
  readonly peakTasks: number;
  readonly peakWithStopping: number;
  readonly moves: readonly Move[];
  readonly failures: readonly FailureForecast[];
  /** Lifecycle stages that wait for an answer; that time is not counted. */
  readonly pauses: readonly string[];
  /** Instances with tasks of the service, and how many others there are. */
  readonly instances: readonly InstancePicture[];
  readonly otherInstances: number;
}
