import { appendToFile } from './append-to-file.ts';
import { outputEntry } from './output-entry.ts';

/**
 * Keeps a text for the post step, which the runner hands it as `STATE_slipway`; the last text counts. It is in the file
 * at once, so that a step that is killed leaves it. Outside of a runner, or when the file cannot be written, it is
 * lost: the deployment does not depend on it.
 * @source actions/runner, SaveStateFileCommand: the file is read after the step, however that ended
 */
export function keepState(env: Readonly<Record<string, string | undefined>>, text: string): void {
  if (!env.GITHUB_STATE) return;
  try {
    appendToFile(env.GITHUB_STATE, outputEntry('slipway', text));
  } catch {
    // Nobody would be helped by a word on it.
  }
}
