import type { Inputs } from './inputs.ts';

/** What a run was given about several services, as texts. */
export interface FleetText {
  /** The list itself, or the path of a file with it. */
  readonly text: string;
  /** The other inputs by name, which each service starts from. */
  readonly shared: ReadonlyMap<string, string>;
}

/** One of several services. */
export interface FleetItem {
  /** Unlike that of any other one; the service's own name unless another is given. */
  readonly name: string;
  /** Names of those that must have been deployed well before. */
  readonly needs: readonly string[];
  /** Waves go one after the other, from 1 on. */
  readonly wave: number;
  readonly inputs: Extract<Inputs, { operation: 'deploy' }>;
}

/** Which services one run deploys, and how many of them at the same time. */
export interface FleetInputs extends FleetText {
  readonly maxParallel: number;
  /** There once the list has been read. */
  readonly items?: readonly FleetItem[];
}

/** What runs tasks by the clock and is to run the new revision. */
export interface ScheduledTaskInputs {
  readonly eventbridgeRules?: readonly string[];
  readonly eventbridgeSchedules?: readonly string[];
}
