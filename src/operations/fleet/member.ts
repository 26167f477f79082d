import { asSlipwayError, OUTCOMES, type SlipwayError } from '../../errors.ts';
import type { FleetItem } from '../../inputs/fleet-inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ServiceEnd, ServicePhase } from '../../report/fleet.ts';
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
  phase: ServicePhase;
  /** What was last heard of it. */
  note: string;
  end?: ServiceEnd;
}

/** A service of which nothing has been looked at yet. */
export function createMember(item: FleetItem): Member {
  return { item, record: createRecord(), phase: 'checking', note: '' };
}

/** Whether a service has ended, and well. */
export function endedWell({ end }: Member): boolean {
  return end?.outcome === 'succeeded' || end?.outcome === 'unchanged';
}

/** Keeps how a service ended. */
export function conclude(member: Member, conclusion: Conclusion): void {
  const { outcome, cause, hint, exitCode = OUTCOMES[outcome].exitCode } = conclusion;
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
