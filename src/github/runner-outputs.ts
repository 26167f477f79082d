import { asSlipwayError, type SlipwayError } from '../errors.ts';
import type { Outputs } from '../ports/outputs.ts';
import { appendToFile } from './append-to-file.ts';
import { outputEntry } from './output-entry.ts';
import { createStepSummary } from './step-summary.ts';

/** Outputs that are complete once they are flushed. */
export interface FlushedOutputs extends Outputs {
  /**
   * Writes what is not written yet. To be called before the process ends.
   * @throws SlipwayError file-not-writable
   */
  flush(): Promise<void>;
}

/**
 * The outputs and the job summary of a step. An output is in its file as soon as it is set, so that a run
 * that is killed leaves what it has; a file that cannot be written is told at the flush, since a deployment
 * under way is not to break off for it. Outside of a runner (no GITHUB_OUTPUT) outputs go nowhere.
 */
export function createRunnerOutputs(): FlushedOutputs {
  const path = process.env.GITHUB_OUTPUT;
  const summary = createStepSummary();
  let failure: SlipwayError | undefined;
  return {
    set: (name, value) => {
      if (!path) return;
      try {
        appendToFile(path, outputEntry(name, value));
      } catch (error) {
        failure ??= asSlipwayError(error);
      }
    },
    summary: summary.add,
    flush: async () => {
      await summary.flush();
      if (failure !== undefined) throw failure;
    },
  };
}
