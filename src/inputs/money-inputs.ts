/** How a plan chooses where tasks run, and what it counts with. */
export interface MoneyInputs {
  readonly launchType: 'service' | 'auto';
  readonly launchPolicy: 'cheapest' | 'least-operations' | 'existing-capacity';
  readonly interruptible: boolean;
  /** Percent. */
  readonly headroom: number;
  readonly instanceTypes?: readonly string[];
  /** Path of a price file. */
  readonly prices?: string;
}
