import type { Facts, RunResult } from './run-result.ts';

/**
 * A run that registered a revision and ended badly before any deployment took it says so: the revision stays in the
 * account, and whoever reads the log is to know.
 */
export function withOrphan(result: RunResult): RunResult {
  const isGood = result.outcome === 'succeeded' || result.outcome === 'unchanged';
  const sentence = orphanSentence(result.facts);
  if (sentence === undefined || isGood) return result;
  return { ...result, cause: `${result.cause} ${sentence}` };
}

/** Names the revision that was registered and that no deployment took, when there is one. */
export function orphanSentence({ registeredArn, deploymentId }: Facts): string | undefined {
  if (registeredArn === undefined || deploymentId !== undefined) return undefined;
  const name = registeredArn.slice(registeredArn.lastIndexOf('/') + 1);
  return `${name} was registered, and no service runs it.`;
}
