import type { RunResult } from './run-result.ts';

/**
 * A run that registered a revision and ended badly before any deployment took it says so: the revision stays in the
 * account, and whoever reads the log is to know.
 */
export function withOrphan(result: RunResult): RunResult {
  const { registeredArn, deploymentId } = result.facts;
  const isGood = result.outcome === 'succeeded' || result.outcome === 'unchanged';
  if (registeredArn === undefined || deploymentId !== undefined || isGood) return result;
  const name = registeredArn.slice(registeredArn.lastIndexOf('/') + 1);
  const sentence = `${name} was registered, and no service runs it.`;
  return { ...result, cause: `${result.cause} ${sentence}` };
}
