import { createServer } from 'node:http';
import type { Clock } from '../ports/clock.ts';
import type { ScheduledSeed } from '../simulator/events/seed-scheduled.ts';
import type { JsonObject } from '../simulator/json.ts';
import { openAccount } from './account.ts';
import type { RequestRecord } from './answer-request.ts';
import { type MockState, stateOf } from './control/state-of.ts';
import type { Fault } from './faults/fault.ts';
import { close, listen } from './listen.ts';
import { openRecord } from './record-file.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type House, serve } from './serve.ts';

/** A service that is to be there already, running an earlier revision that is well, with three tasks. */
export interface MockSeed {
  /** Short name or ARN. */
  readonly cluster: string;
  /** Short name or ARN. */
  readonly service: string;
  /** The definition that is about to be deployed, of any shape. */
  readonly definition?: JsonObject;
  /** Family of the earlier revision when there is no definition. */
  readonly family?: string;
  /** Rules of EventBridge and schedules that run tasks of the earlier revision. */
  readonly scheduled?: ScheduledSeed;
}

/** How the mock starts. */
export interface MockOptions {
  /** A port of 127.0.0.1; a free one when absent or 0. */
  readonly port?: number;
  /** Simulated seconds per real second; 0 lets time stand still but for `advance` and the clock's sleepers. */
  readonly speed: number;
  /** Random seed: the same seed and the same calls give the same ids and times. */
  readonly seed?: number;
  /** Is told every answered request in one line: service, operation, status and the error if there is one. */
  readonly onRequest?: (line: string) => void;
  /** What is there at the start and what happens later; a state file that is there already has its own. */
  readonly scenario?: Scenario;
  /** Path of the file in which the account outlives the process. */
  readonly stateFile?: string;
  /** Path of the file to which requests and answers are added, as lines of JSON. */
  readonly recordFile?: string;
}

/** A mock AWS that listens. */
export interface MockServer {
  /** For example `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  /** Simulated time. */
  readonly clock: Clock;
  /** Moves simulated time on, in seconds. */
  advance(seconds: number): void;
  seed(seed: MockSeed): void;
  /** Puts a fault of AWS into the way of calls. */
  fail(fault: Fault): void;
  /** What is in the account now. */
  state(): MockState;
  /** The latest requests that were answered, oldest first. */
  requests(): readonly RequestRecord[];
  /** Ends at once, with connections that are kept alive. */
  stop(): Promise<void>;
}

/**
 * Starts the mock on loopback.
 * @throws SlipwayError mock-port when the port cannot be had, mock-state when a file cannot
 */
export async function startMockServer(options: MockOptions): Promise<MockServer> {
  const { speed, seed = 1, scenario, stateFile } = options;
  const account = openAccount({
    nowMs: Date.now(),
    speed,
    seed,
    ...(scenario && { scenario }),
    ...(stateFile !== undefined && { stateFile }),
  });
  const house: House = { account, records: [], ...listenersOf(options) };
  const server = createServer((request, response) => void serve(house, request, response));
  const endpoint = await listen(server, options.port ?? 0);
  const { time, worlds, faults, advance } = account;
  return {
    endpoint,
    clock: { nowMs: time.nowMs, sleep: time.sleep },
    advance: (seconds) => advance(seconds * 1000),
    seed: worlds.seed,
    fail: faults.add,
    state: () => stateOf(account),
    requests: () => [...house.records],
    stop: async () => {
      await close(server);
      account.close();
      house.record?.close();
    },
  };
}

function listenersOf({ onRequest, recordFile }: MockOptions): Pick<House, 'onRequest' | 'record'> {
  return {
    ...(onRequest && { onRequest }),
    ...(recordFile !== undefined && { record: openRecord(recordFile) }),
  };
}
