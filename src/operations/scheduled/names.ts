import { SlipwayError } from '../../errors.ts';
import type { ScheduledTaskInputs } from '../../inputs/fleet-inputs.ts';
import type { RuleName, ScheduleName } from '../../ports/scheduled.ts';

/** What is meant: one by its name, or all of a bus or group. */
export type Wanted =
  | { readonly kind: 'rule'; readonly name: RuleName }
  | { readonly kind: 'rules'; readonly bus: string | undefined }
  | { readonly kind: 'schedule'; readonly name: ScheduleName }
  | { readonly kind: 'schedules'; readonly group: string | undefined };

/** Characters of a name. Source: service models of EventBridge (RuleName) and of Scheduler (Name). */
const NAME = /^[\w.-]{1,64}$/;

/**
 * The rules and schedules that the inputs name: `name`, `bus/name`, `*`, `bus/*` or an ARN.
 * @throws SlipwayError input-invalid
 */
export function wantedOf({
  eventbridgeRules = [],
  eventbridgeSchedules = [],
}: ScheduledTaskInputs): readonly Wanted[] {
  return [
    ...eventbridgeRules.map((text): Wanted => {
      const { place: bus, name: rule } = partsOf(text, /^arn:[^:]+:events:[^:]*:\d*:rule\//);
      assertName('eventbridge-rules', text, rule);
      if (rule === '*') return { kind: 'rules', bus };
      return { kind: 'rule', name: { rule, ...(bus === undefined ? {} : { bus }) } };
    }),
    ...eventbridgeSchedules.map((text): Wanted => {
      const { place: group, name } = partsOf(text, /^arn:[^:]+:scheduler:[^:]*:\d*:schedule\//);
      assertName('eventbridge-schedules', text, name);
      if (name === '*') return { kind: 'schedules', group };
      return { kind: 'schedule', name: { name, ...(group === undefined ? {} : { group }) } };
    }),
  ];
}

/** The bus of a partner has slashes in its name, so the last one counts. */
function partsOf(text: string, arn: RegExp): { place: string | undefined; name: string } {
  const path = text.replace(arn, '');
  const slash = path.lastIndexOf('/');
  return slash < 0
    ? { place: undefined, name: path }
    : { place: path.slice(0, slash), name: path.slice(slash + 1) };
}

function assertName(input: string, text: string, name: string): void {
  if ((name === '*' || NAME.test(name)) && !text.startsWith('/') && !/^arn:.*:.*:.*:/.test(name)) {
    return;
  }
  throw new SlipwayError({
    code: 'input-invalid',
    message: `${input} names "${text}", which is no name, no place/name, no place/* and no ARN of one.`,
    hint: `Write the name alone, with its ${input === 'eventbridge-rules' ? 'event bus' : 'group'} and a slash before it, or the ARN.`,
  });
}
