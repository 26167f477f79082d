import type { JsonObject } from '../../simulator/json.ts';
import { matches } from '../../simulator/wildcard.ts';
import type { Fault } from '../faults/fault.ts';
import { PAGE } from '../live-page/page.ts';
import { checkPart } from '../scenario/check-scenario.ts';
import { callsOf } from '../scenario/happen.ts';
import type { Happening } from '../scenario/scenario.ts';
import type { House } from '../serve.ts';
import { MOCKED_OPERATIONS } from '../services.ts';
import { stateOf } from './state-of.ts';

/** What a request of the control path brings. */
interface Asked {
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

/** One thing that the control path can do. */
interface Route {
  readonly method: string;
  /** What stands after `/_slipway/`. */
  readonly path: string;
  /** What is answered: JSON, or a page. @throws Error what is wrong with the request */
  readonly run: (house: Pick<House, 'account' | 'records'>, asked: Asked) => object | string;
}

/** Everything that the control path can do. docs/mock.md shows each. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '', run: () => PAGE },
  { method: 'GET', path: 'state', run: ({ account }) => stateOf(account) },
  { method: 'GET', path: 'operations', run: operations },
  { method: 'GET', path: 'time', run: timeOf },
  { method: 'POST', path: 'advance', run: advance },
  { method: 'GET', path: 'requests', run: requests },
  { method: 'GET', path: 'invocations', run: invocations },
  { method: 'GET', path: 'faults', run: faultsOf },
  { method: 'POST', path: 'faults', run: addFault },
  { method: 'DELETE', path: 'faults', run: clearFaults },
  { method: 'POST', path: 'events', run: fire },
  { method: 'GET', path: 'metrics', run: metrics },
  { method: 'POST', path: 'metrics', run: metricData },
];

/** Names of the operations that are played, by service. */
function operations() {
  const services = Object.entries(MOCKED_OPERATIONS);
  return Object.fromEntries(services.map(([name, table]) => [name, Object.keys(table)]));
}

function timeOf({ account: { time, startMs } }: Pick<House, 'account'>) {
  const nowMs = time.nowMs();
  const { speed } = time;
  return { now: new Date(nowMs).toISOString(), secondsSinceStart: (nowMs - startMs) / 1000, speed };
}

function advance({ account }: Pick<House, 'account'>, { body: { seconds } }: Asked) {
  if (typeof seconds !== 'number' || !(seconds >= 0) || seconds > MOST_SECONDS) {
    throw new Error(`"seconds" has to be a number from 0 to ${MOST_SECONDS}.`);
  }
  account.advance(seconds * 1000);
  return timeOf({ account });
}

/** A year; more is a slip of the pen. */
const MOST_SECONDS = 31_536_000;

function requests({ records }: Pick<House, 'records'>, { query }: Asked) {
  const service = query.get('service');
  const operation = query.get('operation');
  const wanted = records.filter(
    (one) =>
      (service === null || one.service === service) &&
      (operation === null || one.operation === operation),
  );
  return { requests: wanted.slice(-Number(query.get('last') ?? wanted.length)) };
}

/** What hooks gave to their functions: CodeDeploy tells the id to call back with nowhere else. */
function invocations({ account }: Pick<House, 'account'>, { query }: Asked) {
  const region = regionOf(query.get('region') ?? undefined, account.worlds.regions());
  const all = account.worlds.of(region).functions.invocations;
  const name = query.get('function');
  const wanted = all.filter((one) => name === null || matches(name, one.function));
  return {
    invocations: wanted.slice(-Number(query.get('last') ?? wanted.length)).map((one) => ({
      at: new Date(one.atMs).toISOString(),
      function: one.function,
      payload: one.payload,
      answer: one.answer ?? null,
    })),
  };
}

function faultsOf({ account }: Pick<House, 'account'>) {
  return { faults: account.faults.list() };
}

function addFault({ account }: Pick<House, 'account'>, { body }: Asked) {
  checkPart('fault', body);
  account.faults.add(body as unknown as Fault);
  return faultsOf({ account });
}

function clearFaults({ account }: Pick<House, 'account'>) {
  account.faults.clear();
  return faultsOf({ account });
}

function fire({ account }: Pick<House, 'account'>, { body }: Asked) {
  const { region, ...event } = body;
  checkPart('happening', { at: 0, ...event });
  const name = regionOf(region, account.worlds.regions());
  const calls = callsOf(account.worlds.of(name), { at: 0, ...event } as unknown as Happening);
  return { answers: calls.map((call) => account.call(name, call)) };
}

function metrics({ account }: Pick<House, 'account'>, { query }: Asked) {
  const region = regionOf(query.get('region') ?? undefined, account.worlds.regions());
  const call = { service: 'cloudwatch', operation: 'ListMetrics', input: {} };
  return account.look(region, call);
}

function metricData({ account }: Pick<House, 'account'>, { body: { region, ...input } }: Asked) {
  const name = regionOf(region, account.worlds.regions());
  return account.look(name, { service: 'cloudwatch', operation: 'GetMetricData', input });
}

/** The Region that is named, else the one that was used first. */
function regionOf(name: unknown, used: readonly string[]): string {
  return typeof name === 'string' ? name : (used[0] ?? 'us-east-1');
}
