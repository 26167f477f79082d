import type { ScheduledTaskInputs } from '../../inputs/fleet-inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Conclusion } from '../operation.ts';
import type { Record } from '../record.ts';
import { tellChecks } from '../tell-checks.ts';
import { type Found, findScheduled } from './find-scheduled.ts';
import { wantedOf } from './names.ts';
import { familyOf, outdatedOf } from './outdated.ts';
import { reschedule } from './reschedule.ts';

/** The inputs that this reads of an operation. */
export interface SchedulingInputs extends ScheduledTaskInputs {
  readonly operation: string;
  readonly cluster?: string;
  readonly service?: string;
  readonly waitUntil?: string;
}

interface Setting {
  readonly ports: Ports;
  readonly record: Record;
}

/**
 * An operation whose revision the named rules and schedules run, too. They are looked at before it begins, so that a
 * wrong name leaves nothing behind, and changed once it has succeeded: what fails or is taken back never reaches them.
 * An operation that only looks says what would be changed.
 */
export async function withScheduledTasks(
  inputs: SchedulingInputs,
  { ports, record }: Setting,
  operate: () => Promise<Conclusion>,
): Promise<Conclusion> {
  const wanted = wantedOf(inputs);
  if (wanted.length === 0) return operate();
  const before = await findScheduled(wanted, ports.scheduled);
  const conclusion = await operate();
  if (inputs.operation === 'plan' || inputs.operation === 'diff') {
    foretell(before, ports, record);
    return conclusion;
  }
  if (!mayGoOn(inputs, conclusion)) {
    ports.log.warning('the rules and schedules were left as they are');
    return conclusion;
  }
  // Somebody may have changed them while the deployment went on.
  const now = await findScheduled(wanted, ports.scheduled);
  return bring(now, conclusion, { ports, record, inputs });
}

/** A deployment that goes on has proved nothing yet. */
function mayGoOn({ waitUntil = 'complete' }: SchedulingInputs, { outcome }: Conclusion): boolean {
  return (outcome === 'succeeded' || outcome === 'unchanged') && waitUntil === 'complete';
}

async function bring(
  found: readonly Found[],
  conclusion: Conclusion,
  { ports, record, inputs }: Setting & { readonly inputs: SchedulingInputs },
): Promise<Conclusion> {
  const arn = record.facts().taskDefinitionArn ?? (await runningNow(inputs, ports));
  if (arn === undefined) {
    ports.log.warning('no revision is known that the rules and schedules could run');
    return conclusion;
  }
  const { changed, failed } = await reschedule(found, arn, ports);
  record.note({ scheduled: [...changed, ...failed] });
  if (failed.length === 0) return conclusion;
  return {
    outcome: 'failed',
    cause: `${conclusion.cause} But ${failed.join(' ')}`,
    hint: 'Allow events:PutTargets, scheduler:UpdateSchedule and iam:PassRole for the roles of the targets, and run again.',
  };
}

async function runningNow(
  { cluster = 'default', service = '' }: SchedulingInputs,
  { ecs }: Ports,
): Promise<string | undefined> {
  if (service === '') return undefined;
  return (await ecs.describeService({ cluster, service }))?.taskDefinitionArn;
}

/** Says what a deploy would change. */
function foretell(found: readonly Found[], ports: Ports, record: Record): void {
  const { family, previousTaskDefinitionArn = '' } = record.facts();
  const outdated = outdatedOf(found, family ?? familyOf(previousTaskDefinitionArn) ?? '');
  const findings = outdated.map(
    ({ label, runs }): CheckFinding => ({
      id: 'scheduled-task',
      severity: 'note',
      resource: label,
      message: `It runs ${runs}, and gets the new revision.`,
      hint: 'Deploy to change it.',
    }),
  );
  tellChecks(findings, ports.log, record);
  if (outdated.length === 0) ports.log.info(`no rule or schedule runs tasks of ${family}`);
}
