import type { Outcome } from '../../errors.ts';
import { fleetSentence, type ServiceEnd, servicesWord } from '../../report/fleet.ts';
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
  const counts = fleetSentence(ends);
  if (isCancelled) {
    return { outcome: 'cancelled', cause: `The run was told to stop. ${counts}` };
  }
  if (culprit === undefined) {
    const isUnchanged = ends.every(({ outcome }) => outcome === 'unchanged');
    return { outcome: isUnchanged ? 'unchanged' : 'succeeded', cause: counts };
  }
  const { name, cause, exitCode } = culprit;
  const others = ends.filter((one) => one !== culprit && isBad(one)).map((one) => one.name);
  const also = others.length === 0 ? '' : ` Nor did these end well: ${others.join(', ')}.`;
  if (isChecked) {
    const hint = hintOf(culprit, ends);
    return { outcome: overall(ends), cause: `${counts} ${name}: ${cause}${also}`, ...hint };
  }
  const cannot = others.length === 0 ? '' : ` Nor can these: ${others.join(', ')}.`;
  const why = `${name} cannot be deployed, so nothing was written for any service: ${cause}${cannot}`;
  return { outcome: 'failed', cause: why, exitCode, ...hintOf(culprit, []) };
}

/** What to do about the service, and about those that stay on their new revisions beside it. */
function hintOf(
  { name, hint }: ServiceEnd,
  ends: readonly ServiceEnd[],
): { readonly hint?: string } {
  const done = ends.filter(({ outcome }) => outcome === 'succeeded').length;
  const stay =
    done === 0
      ? []
      : [
          `${servicesWord(done)} of this run ${done === 1 ? 'stays on its' : 'stay on their'} new revision.`,
        ];
  const parts = [...(hint === undefined ? [] : [`${name}: ${hint}`]), ...stay];
  return parts.length === 0 ? {} : { hint: parts.join(' ') };
}

/** Neither well nor taken back because of another one. */
function isBad({ outcome, wasTakenBack }: ServiceEnd): boolean {
  return !/^(succeeded|unchanged|not-started)$/.test(outcome) && wasTakenBack !== true;
}

function overall(ends: readonly ServiceEnd[]): Outcome {
  const worst = WORST.find((outcome) => ends.some((one) => one.outcome === outcome)) ?? 'failed';
  const isMixed = ends.some(({ outcome }) => outcome === 'succeeded');
  return worst === 'rolled-back' && isMixed ? 'failed' : worst;
}
