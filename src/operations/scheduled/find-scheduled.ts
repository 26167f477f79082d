import { SlipwayError } from '../../errors.ts';
import type {
  RuleName,
  RuleTarget,
  Schedule,
  Scheduled,
  ScheduleName,
} from '../../ports/scheduled.ts';
import type { Wanted } from './names.ts';

/** A rule or a schedule as it is. */
export type Found =
  | { readonly kind: 'rule'; readonly name: RuleName; readonly targets: readonly RuleTarget[] }
  | { readonly kind: 'schedule'; readonly schedule: Schedule };

/**
 * What is meant, as it is now; each once.
 * @throws SlipwayError schedule-not-found
 */
export async function findScheduled(
  wanted: readonly Wanted[],
  scheduled: Scheduled,
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const one of wanted) {
    for (const each of await findOne(one, scheduled)) found.set(labelOf(each), each);
  }
  return [...found.values()];
}

/** A rule or a schedule in words. */
export function labelOf(found: Found): string {
  if (found.kind === 'rule') return ruleLabel(found.name);
  const { Name, GroupName } = found.schedule;
  return scheduleLabel({ name: Name, ...(GroupName ? { group: String(GroupName) } : {}) });
}

async function findOne(wanted: Wanted, scheduled: Scheduled): Promise<readonly Found[]> {
  switch (wanted.kind) {
    case 'rule':
      return [await ruleAt(wanted.name, scheduled)];
    case 'schedule':
      return [await scheduleAt(wanted.name, scheduled)];
    case 'rules':
      return each(await scheduled.rules(wanted.bus), (name) => ruleAt(name, scheduled));
    case 'schedules':
      return each(await scheduled.schedules(wanted.group), (name) => scheduleAt(name, scheduled));
  }
}

/** One after the other: an account has few calls a second for all of them. */
async function each<T>(names: readonly T[], look: (name: T) => Promise<Found>) {
  const found: Found[] = [];
  for (const name of names) found.push(await look(name));
  return found;
}

async function ruleAt(name: RuleName, scheduled: Scheduled): Promise<Found> {
  const targets = await scheduled.targets(name);
  if (targets === undefined) throw notFound(ruleLabel(name), 'event bus');
  return { kind: 'rule', name, targets };
}

async function scheduleAt(name: ScheduleName, scheduled: Scheduled): Promise<Found> {
  const schedule = await scheduled.schedule(name);
  if (schedule === undefined) throw notFound(scheduleLabel(name), 'group');
  return { kind: 'schedule', schedule };
}

function ruleLabel({ bus, rule }: RuleName): string {
  return bus === undefined || bus === 'default' ? `rule ${rule}` : `rule ${bus}/${rule}`;
}

function scheduleLabel({ group, name }: ScheduleName): string {
  return group === undefined || group === 'default'
    ? `schedule ${name}`
    : `schedule ${group}/${name}`;
}

function notFound(label: string, place: string): SlipwayError {
  return new SlipwayError({
    code: 'schedule-not-found',
    message: `There is no ${label}, so its tasks cannot get the new revision.`,
    hint: `Check its name, its ${place}, the Region and the account.`,
  });
}
