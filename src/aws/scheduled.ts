import type {
  RuleName,
  RuleTarget,
  Schedule,
  Scheduled,
  ScheduleName,
} from '../ports/scheduled.ts';
import type { Connection } from './connection.ts';
import { createJsonClient, type JsonCall } from './json-client.ts';
import { translateSdkError } from './sdk-error.ts';
import { createSignedClient, type Message, type SendSigned } from './signed-client.ts';
import { signedTarget } from './signed-target.ts';
import { unlessMissing } from './unless-missing.ts';

/** Items in one page, and targets in one PutTargets. Source: service models, LimitMax100, TargetList, MaxResults */
const MOST = 100;

/** How long a client is used, ms. */
const RENEW_MS = 5 * 60_000;

/** @source service models of EventBridge and EventBridge Scheduler */
const EVENTS = { name: 'events', target: 'AWSEvents', isTime: () => false } as const;
/** Times stay the numbers that they are on the wire: an update takes them so. */
const SCHEDULER = { name: 'scheduler', isTime: () => false } as const;
const EVENTS_HOST = { host: 'events', variable: 'EVENTBRIDGE' } as const;
const SCHEDULER_HOST = { host: 'scheduler', variable: 'SCHEDULER' } as const;

/** What UpdateSchedule does not take of what GetSchedule gives. */
const READ_ONLY: ReadonlySet<string> = new Set([
  ...['Arn', 'CreationDate', 'LastModificationDate', 'Name'],
]);

/** EventBridge and EventBridge Scheduler behind the port, over signed requests of our own. */
export function createScheduled(connection: Connection, env: NodeJS.ProcessEnv): Scheduled {
  const events = renewed(async () =>
    createJsonClient(EVENTS, await signedTarget(connection, env, EVENTS_HOST)),
  );
  const scheduler = renewed(async () =>
    createSignedClient(SCHEDULER, await signedTarget(connection, env, SCHEDULER_HOST)),
  );
  return { ...rulesOver(events), ...schedulesOver(scheduler) };
}

/** Credentials of a role end within the hour that a deployment may take, so they are asked for again. */
function renewed<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let madeAtMs = 0;
  return () => {
    if (made === undefined || Date.now() - madeAtMs > RENEW_MS) {
      made = make();
      madeAtMs = Date.now();
    }
    return made;
  };
}

function rulesOver(connected: () => Promise<JsonCall>) {
  const call = async (operation: string, input: object) =>
    (await connected())(operation, input) as Promise<Page>;
  const pages = (operation: string, input: object, member: string) =>
    everyPage(member, (NextToken) => call(operation, { ...input, Limit: MOST, NextToken }));
  return {
    rules: (bus: string | undefined) =>
      translated('ListRules', async (): Promise<readonly RuleName[]> => {
        const rules = await pages('ListRules', { EventBusName: bus }, 'Rules');
        return rules.map(({ Name }) => ({
          rule: String(Name),
          ...(bus === undefined ? {} : { bus }),
        }));
      }),
    targets: ({ bus, rule }: RuleName) =>
      unlessMissing('ListTargetsByRule', async () => {
        const input = { Rule: rule, EventBusName: bus };
        return (await pages('ListTargetsByRule', input, 'Targets')) as readonly RuleTarget[];
      }),
    putTargets: ({ bus, rule }: RuleName, targets: readonly RuleTarget[]) =>
      translated('PutTargets', async () => {
        const refused: Member[] = [];
        for (let at = 0; at < targets.length; at += MOST) {
          const Targets = targets.slice(at, at + MOST);
          const input = { Rule: rule, EventBusName: bus, Targets };
          refused.push(...((await call('PutTargets', input)).FailedEntries ?? []));
        }
        return refused.map(({ TargetId, ErrorCode, ErrorMessage }) => ({
          id: String(TargetId),
          code: String(ErrorCode ?? ''),
          message: String(ErrorMessage ?? ''),
        }));
      }),
  };
}

function schedulesOver(connected: () => Promise<SendSigned>) {
  const call = async (message: Omit<Message, 'headers'>) => {
    const headers = { 'content-type': 'application/json' };
    return (await connected())({ ...message, headers }) as Promise<Page>;
  };
  return {
    schedules: (group: string | undefined) =>
      translated('ListSchedules', async (): Promise<readonly ScheduleName[]> => {
        const found = await everyPage('Schedules', (NextToken) => {
          const query = { ScheduleGroup: group ?? 'default', MaxResults: String(MOST) };
          const next = NextToken === undefined ? {} : { NextToken };
          return call({ method: 'GET', path: 'schedules', query: { ...query, ...next }, body: '' });
        });
        return found.map(({ Name, GroupName }) => ({
          name: String(Name),
          group: String(GroupName),
        }));
      }),
    schedule: ({ group, name }: ScheduleName) =>
      unlessMissing('GetSchedule', async () => {
        const query = { groupName: group ?? 'default' };
        return (await call({
          method: 'GET',
          path: pathOf(name),
          query,
          body: '',
        })) as unknown as Schedule;
      }),
    updateSchedule: (schedule: Schedule) =>
      translated('UpdateSchedule', async () => {
        const members = Object.entries(schedule).filter(([name]) => !READ_ONLY.has(name));
        const body = { ...Object.fromEntries(members), ClientToken: crypto.randomUUID() };
        await call({ method: 'PUT', path: pathOf(schedule.Name), body: JSON.stringify(body) });
      }),
  };
}

type Member = Readonly<Record<string, unknown>>;

interface Page {
  readonly NextToken?: string;
  readonly FailedEntries?: readonly Member[];
}

async function everyPage(
  member: string,
  call: (token: string | undefined) => Promise<Page>,
): Promise<readonly Member[]> {
  const all: Member[] = [];
  let token: string | undefined;
  do {
    const page = await call(token);
    all.push(...(((page as Member)[member] ?? []) as readonly Member[]));
    token = page.NextToken;
  } while (token !== undefined && token !== '');
  return all;
}

function pathOf(schedule: string): string {
  return `schedules/${encodeURIComponent(schedule)}`;
}

async function translated<T>(action: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateSdkError(error, action);
  }
}
