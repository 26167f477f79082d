import { asSlipwayError } from '../../errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { RuleTarget, Scheduled } from '../../ports/scheduled.ts';
import type { Found } from './find-scheduled.ts';
import { labelOf } from './find-scheduled.ts';
import {
  familyOf,
  type Outdated,
  outdatedOf,
  scheduleWithRevision,
  withRevision,
} from './outdated.ts';

/** What was changed, and what could not be, each in a sentence. */
export interface Rescheduled {
  readonly changed: readonly string[];
  readonly failed: readonly string[];
}

/** Gives the revision to all that runs another one of its family. What fails stops nothing else. */
export async function reschedule(
  found: readonly Found[],
  arn: string,
  { scheduled, log }: Pick<Ports, 'log'> & { readonly scheduled: Scheduled },
): Promise<Rescheduled> {
  const outdated = outdatedOf(found, familyOf(arn) ?? '', arn);
  const name = arn.replace(/^.*\//, '');
  const changed: string[] = [];
  const failed: string[] = [];
  for (const group of byRequest(outdated)) {
    const refused = await send(group, arn, scheduled);
    for (const { label, runs, place } of group) {
      const id = place.kind === 'target' ? place.target.Id : '';
      const why = refused.get(id) ?? refused.get('');
      if (why === undefined) changed.push(`${label} runs ${name} now, ${runs} before.`);
      else failed.push(`${label} still runs ${runs}: ${why}`);
    }
  }
  for (const line of changed) log.info(line);
  for (const line of failed) log.error(line);
  if (outdated.length === 0) {
    log.info(`nothing to change for ${name} in ${found.map(labelOf).join(', ')}`);
  }
  return { changed, failed };
}

/** The targets of one rule go into one request. */
function byRequest(outdated: readonly Outdated[]): readonly (readonly Outdated[])[] {
  const groups = new Map<unknown, Outdated[]>();
  for (const one of outdated) {
    const { place } = one;
    const key = place.kind === 'target' ? place.found : place.schedule;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** @returns why, by the id of a target that was refused; under the empty id, for all of them */
async function send(
  group: readonly Outdated[],
  arn: string,
  scheduled: Scheduled,
): Promise<ReadonlyMap<string, string>> {
  const place = group[0]?.place;
  try {
    if (place?.kind === 'schedule') {
      await scheduled.updateSchedule(scheduleWithRevision(place.schedule, arn));
    }
    if (place?.kind !== 'target') return new Map();
    const targets = group.flatMap((one): RuleTarget[] =>
      one.place.kind === 'target' ? [withRevision(one.place.target, arn)] : [],
    );
    const refused = await scheduled.putTargets(place.found.name, targets);
    return new Map(refused.map(({ id, code, message }) => [id, `${message} (${code})`]));
  } catch (error) {
    return new Map([['', asSlipwayError(error).message]]);
  }
}
