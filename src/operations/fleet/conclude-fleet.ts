import type { Outcome } from '../../errors.ts';
import { countPhases, type ServiceEnd } from '../../report/fleet.ts';
import type { Conclusion } from '../operation.ts';

/** How the run went beside its services. */
export interface FleetRun {
  /** Whether every service passed its checks, so that something was written. */
  readonly isChecked: boolean;
  readonly isCancelled: boolean;
  /** The first service that did not end well by itself. */
  readonly culprit: ServiceEnd | undefined;
}

/** From worst to best of those that are no success. */
const WORST: readonly Outcome[] = [
  ...(['failed', 'cancelled', 'timed-out', 'superseded', 'unverifiable', 'rolled-back'] as const),
];

/**
 * One outcome for all services: a success when each has one; `rolled-back` when none is left on its new revision; else
 * the worst of them, where services left on new revisions beside others taken back are a failure.
 */
export function concludeFleet(
  ends: readonly ServiceEnd[],
  { isChecked, isCancelled, culprit }: FleetRun,
): Conclusion {
  const counts = `${ends.length} services: ${countPhases(ends.map(({ outcome }) => outcome))}.`;
  if (isCancelled) {
    return { outcome: 'cancelled', cause: `The run was told to stop. ${counts}` };
  }
  if (culprit === undefined) {
    const isUnchanged = ends.every(({ outcome }) => outcome === 'unchanged');
    return { outcome: isUnchanged ? 'unchanged' : 'succeeded', cause: counts };
  }
  const { name, cause, exitCode } = culprit;
  const hint = culprit.hint === undefined ? {} : { hint: culprit.hint };
  if (isChecked) {
    return { outcome: overall(ends), cause: `${counts} ${name}: ${cause}`, ...hint };
  }
  const why = `${name} cannot be deployed, so nothing was written for any service: ${cause}`;
  return { outcome: 'failed', cause: why, exitCode, ...hint };
}

function overall(ends: readonly ServiceEnd[]): Outcome {
  const worst = WORST.find((outcome) => ends.some((one) => one.outcome === outcome)) ?? 'failed';
  const isMixed = ends.some(({ outcome }) => outcome === 'succeeded');
  return worst === 'rolled-back' && isMixed ? 'failed' : worst;
}
