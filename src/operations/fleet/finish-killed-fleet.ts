import { asSlipwayError, OUTCOMES, type Outcome } from '../../errors.ts';
import { fleetSentence, type ServiceEnd } from '../../report/fleet.ts';
import { hasBegun, type LeftService } from '../../report/left-work.ts';
import { orphanSentence } from '../../report/orphan.ts';
import { type FinishPorts, finishKilled, KILLED, type OnCancel } from '../finish-killed.ts';
import type { Conclusion } from '../operation.ts';
import { createRecord, type Record } from '../record.ts';
import { inParallel } from './in-parallel.ts';
import { labelled } from './member-ports.ts';

/** Services that are finished at the same time. */
const AT_ONCE = 5;

/**
 * Finishes what a killed run of several services has left: with each that was under way what its `on-cancel` says;
 * those that had ended, and those whose turn had not come, are told as they are.
 */
export async function finishKilledFleet(
  services: readonly LeftService[],
  onCancel: OnCancel,
  { ports, record }: { readonly ports: FinishPorts; readonly record: Record },
): Promise<Conclusion> {
  const ends = new Map<LeftService, ServiceEnd>();
  await inParallel(services, AT_ONCE, async (left) => {
    ends.set(left, await endOf(left, left.onCancel ?? onCancel, ports));
  });
  const told = services.flatMap((left) => ends.get(left) ?? []);
  record.note({ services: told });
  const isDone = told.every(({ outcome }) => outcome === 'succeeded' || outcome === 'unchanged');
  return { outcome: isDone ? 'succeeded' : 'cancelled', cause: `${KILLED} ${fleetSentence(told)}` };
}

async function endOf(
  left: LeftService,
  onCancel: OnCancel,
  ports: FinishPorts,
): Promise<ServiceEnd> {
  const { name, wave, cluster = '', service = '', outcome } = left;
  const told = { name, wave, cluster, service, facts: {} };
  if (outcome !== undefined) {
    return { ...told, outcome, exitCode: exitOf(outcome), cause: 'It had ended before.' };
  }
  if (!hasBegun(left)) {
    const cause = 'Its turn had not come, so nothing of it was changed.';
    return { ...told, outcome: 'not-started', exitCode: 0, cause };
  }
  const record = createRecord();
  const log = labelled(ports.log, name, () => undefined);
  const conclusion = await finished(left, onCancel, { ports: { ...ports, log }, record });
  const facts = record.facts();
  const parts = [
    left.isGoingBack === true ? 'It was on its way back to the revision before.' : undefined,
    conclusion.cause,
    orphanSentence(facts),
  ];
  const cause = parts.filter((part) => part !== undefined).join(' ');
  log.warning(`${service}: ${conclusion.outcome}: ${cause}`);
  const { taskDefinitionArn, previousTaskDefinitionArn } = left;
  const { hint } = conclusion;
  return {
    ...told,
    outcome: conclusion.outcome,
    exitCode: exitOf(conclusion.outcome),
    cause,
    ...(hint === undefined ? {} : { hint }),
    facts: {
      ...(taskDefinitionArn === undefined ? {} : { taskDefinitionArn }),
      ...(previousTaskDefinitionArn === undefined ? {} : { previousTaskDefinitionArn }),
    },
  };
}

/** One service that cannot be asked does not keep the others from being finished. */
async function finished(
  left: LeftService,
  onCancel: OnCancel,
  at: Parameters<typeof finishKilled>[2],
): Promise<Conclusion> {
  const { isGoingBack = false } = left;
  try {
    // Whoever takes a way back away is left on the revision that failed.
    return await finishKilled(left, isGoingBack ? 'leave' : onCancel, at);
  } catch (error) {
    const { message, hint } = asSlipwayError(error);
    return { outcome: 'unverifiable', cause: `How it stands is not known: ${message}`, hint };
  }
}

function exitOf(outcome: Outcome | 'not-started'): number {
  return outcome === 'not-started' ? 0 : OUTCOMES[outcome].exitCode;
}
