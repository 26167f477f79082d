import type { FlushedOutputs } from './runner-outputs.ts';
import { createStepSummary } from './step-summary.ts';

/** Outputs of a run in a shell, where no step comes after. */
export interface ShellOutputs extends FlushedOutputs {
  /** What was set so far, by name; the last value of each. */
  values(): ReadonlyMap<string, string>;
}

/** Keeps outputs for whoever started the run; a summary is written only where GITHUB_STEP_SUMMARY names a file. */
export function createShellOutputs(): ShellOutputs {
  const values = new Map<string, string>();
  const summary = createStepSummary();
  return {
    set: (name, value) => void values.set(name, value),
    summary: summary.add,
    flush: summary.flush,
    values: () => values,
  };
}
