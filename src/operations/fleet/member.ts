import { asSlipwayError, OUTCOMES, type SlipwayError } from '../../errors.ts';
import type { FleetItem } from '../../inputs/fleet-inputs.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ServiceEnd, ServicePhase } from '../../report/fleet.ts';
import { type LeftService, workOf } from '../../report/left-work.ts';
import { orphanSentence } from '../../report/orphan.ts';
import type { Facts } from '../../report/run-result.ts';
import type { Conclusion } from '../operation.ts';
import { createRecord, type Record } from '../record.ts';

/** Deploys one service: the operation as it is for a service alone. */
export type DeployOne = (
  inputs: FleetItem['inputs'],
  ports: Ports,
  record: Record,
) => Promise<Conclusion>;

/** One of the services while the run goes on. */
export interface Member {
  readonly item: FleetItem;
  readonly record: Record;
  /** The service as it was checked, before this run changed it. */
  before?: Service;
  /** What it has begun, for whoever finishes it when the run is killed. */
  left: LeftService;
  phase: ServicePhase;
  /** What was last heard of it. */
  note: string;
  end?: ServiceEnd;
}

/**
 * A service of which nothing has been looked at yet.
 * @param onLeft is told whenever it has begun more, and when it has ended
 */
export function createMember(item: FleetItem, onLeft: () => void = () => undefined): Member {
  const { name, wave, inputs } = item;
  const { cluster, service, onCancel } = inputs;
  const nothing: LeftService = { name, wave, cluster, service, onCancel };
  const record = createRecord((facts) => {
    member.left = { ...nothing, ...workOf(facts) };
    onLeft();
  });
  const member: Member = { item, record, left: nothing, phase: 'checking', note: '' };
  return member;
}

/** Whether a service has ended, and well. */
export function endedWell({ end }: Member): boolean {
  return end?.outcome === 'succeeded' || end?.outcome === 'unchanged';
}

/** Keeps how a service ended. */
export function conclude(member: Member, conclusion: Conclusion): void {
  const { outcome, hint, exitCode = OUTCOMES[outcome].exitCode } = conclusion;
  const isWell = outcome === 'succeeded' || outcome === 'unchanged';
  const orphan = isWell ? undefined : orphanSentence(member.record.facts());
  const cause = orphan === undefined ? conclusion.cause : `${conclusion.cause} ${orphan}`;
  finish(member, { outcome, cause, exitCode, ...(hint === undefined ? {} : { hint }) });
}

/** Keeps that the turn of a service never came. */
export function leaveOut(member: Member, cause: string): void {
  finish(member, { outcome: 'not-started', cause, exitCode: 0 });
}

function finish(
  member: Member,
  told: Pick<ServiceEnd, 'outcome' | 'cause' | 'exitCode' | 'hint'>,
): void {
  const { name, wave, inputs } = member.item;
  const { cluster, service } = inputs;
  const facts = factsOf(member.record.facts());
  member.phase = told.outcome;
  member.note = told.cause;
  // Nobody has to finish what has ended; the names are for the table.
  member.left = { name, wave, cluster, service, outcome: told.outcome };
  member.end = { name, cluster, service, wave, ...told, facts };
}

function factsOf(facts: Facts): ServiceEnd['facts'] {
  const names = [
    ...(['taskDefinitionArn', 'previousTaskDefinitionArn', 'serviceDeploymentArn'] as const),
    ...(['counts', 'startedAtMs', 'endedAtMs', 'explanations'] as const),
  ];
  const known = names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]));
  return Object.fromEntries(known);
}

/** An error as the end of one service. */
export function failed(thrown: unknown, log: Ports['log']): Conclusion {
  const error: SlipwayError = asSlipwayError(thrown);
  if (error.cause instanceof Error) log.debug(error.cause.stack ?? error.cause.message);
  return {
    outcome: error.code === 'cancelled' ? 'cancelled' : 'failed',
    cause: error.message,
    hint: error.hint,
    exitCode: error.exitCode,
  };
}
