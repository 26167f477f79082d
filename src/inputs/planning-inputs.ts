import type { ScheduledTaskInputs } from './fleet-inputs.ts';

/** How a plan chooses where tasks run, and what it counts with. */
export interface PlanningInputs extends ScheduledTaskInputs {
  readonly desiredCount?: number;
  readonly launchType: 'service' | 'auto';
  readonly launchPolicy: 'cheapest' | 'least-operations' | 'existing-capacity';
  readonly interruptible: boolean;
  /** Percent. */
  readonly headroom: number;
  readonly instanceTypes?: readonly string[];
  /** Path of a price file. */
  readonly prices?: string;
}
