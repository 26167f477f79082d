import { homedir } from 'node:os';

/** The folder in which the SDK looks for `.aws`, by the same variables in the same order. */
export function homeFolder(env: NodeJS.ProcessEnv): string {
  const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = 'C:\\' } = env;
  return HOME || USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : homedir());
}
