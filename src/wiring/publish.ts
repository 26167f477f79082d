import { asSlipwayError } from '../errors.ts';
import type { Log } from '../ports/log.ts';
import type { Outputs } from '../ports/outputs.ts';
import type { RunResult } from '../report/run-result.ts';
import { summaryOf } from '../report/summary.ts';
import { closingLines } from '../report/text.ts';

/** Tells how a run ended: the closing lines, the outputs for later steps, the job summary. */
export function publish(result: RunResult, log: Log, outputs: Outputs): void {
  outputs.set('outcome', result.outcome);
  outputs.set('cause', result.cause);
  outputs.summary(summaryOf(result));
  const isCause = (line: string) => line.startsWith('cause: ');
  for (const line of closingLines(result)) {
    if (isCause(line) && result.exitCode !== 0) log.error(line);
    else log.info(line);
  }
}

/** Writes what is left to write; when that fails it says so, and the run has failed with it. */
export async function flushed(outputs: { flush(): Promise<void> }, log: Log): Promise<boolean> {
  try {
    await outputs.flush();
    return true;
  } catch (error) {
    const { message, hint } = asSlipwayError(error);
    log.error(`${message} ${hint}`);
    return false;
  }
}
