import type { Json, JsonObject } from '../simulator/json.ts';
import { type Answered, answerRequest } from './answer-request.ts';
import { createFaults, type Faults, type Met } from './faults/faults.ts';
import { isRead } from './is-read.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type CallEntry, isCall } from './state-file/entry.ts';
import { type Journal, openJournal } from './state-file/journal.ts';
import { createPast, type Past, replay } from './state-file/past.ts';
import { type NamedCall, playCall } from './state-file/play-call.ts';
import { type RawRequest, targetOf } from './target.ts';
import { createTimeSource, type TimeSource } from './time-source.ts';
import { createWorlds, type Regions, type Worlds } from './worlds.ts';

/** How an account begins. */
export interface AccountStart {
  readonly seed: number;
  readonly speed: number;
  /** Simulated milliseconds since 1970 at which it begins, unless a state file says when it did. */
  readonly nowMs: number;
  readonly scenario?: Scenario;
  readonly stateFile?: string;
}

/** The mock's account: its Regions in time, what is in the way of calls, and the memory of what was done. */
export interface Account {
  readonly time: TimeSource;
  readonly worlds: Regions;
  readonly faults: Faults;
  readonly startMs: number;
  /** What a request meets on its way. */
  meet(request: RawRequest): Met;
  /** Answers a request and writes down what it did before the answer goes out. */
  answer(request: RawRequest, requestId: string, met: Met): Answered;
  /** Carries out a call of the control path and writes it down. @throws Refusal what AWS refuses */
  call(region: string, call: NamedCall): JsonObject;
  /** Carries out a call that only looks. @throws Refusal what AWS refuses */
  look(region: string, call: NamedCall): JsonObject;
  /** Moves simulated time on, in milliseconds, and writes that down. */
  advance(ms: number): void;
  close(): void;
}

/**
 * An account, as its state file has it if there is one.
 * @throws SlipwayError mock-state
 */
export function openAccount(start: AccountStart): Account {
  const { stateFile, scenario } = start;
  const asked = { slipwayMock: 1, seed: start.seed, startMs: start.nowMs } as const;
  const fresh = { ...asked, ...(scenario && { scenario: scenario as unknown as Json }) };
  const journal = stateFile === undefined ? undefined : openJournal(stateFile, fresh);
  const header = journal?.header ?? fresh;
  const played = header.scenario as unknown as Scenario | undefined;
  const origin = {
    seed: header.seed,
    startMs: header.startMs,
    ...(played && { scenario: played }),
  };
  const entries = journal?.entries ?? [];
  const time = createTimeSource(header.startMs, start.speed);
  const worlds = createWorlds(time, origin);
  replay(worlds, time, entries);
  const calls = entries.filter(isCall);
  const pasts = new Map<number, Past>();
  const memory = createMemory(journal, calls);
  const pastOf = (staleMs: number) => {
    const past = pasts.get(staleMs) ?? createPast(origin, calls);
    pasts.set(staleMs, past);
    return past.asOf(time.nowMs() - staleMs);
  };
  return {
    time,
    worlds,
    startMs: header.startMs,
    ...answering({ worlds, memory, pastOf }),
    ...steering({ time, worlds, memory }),
    ...meeting(createFaults(scenario?.faults), time, header.startMs),
    close: () => journal?.close(),
  };
}

/** Where what was done is written down. */
interface Memory {
  call(entry: CallEntry): void;
  /** A time that somebody has seen. */
  time(atMs: number): void;
}

function createMemory(journal: Journal | undefined, calls: CallEntry[]): Memory {
  let latestMs = 0;
  return {
    call: (entry) => {
      calls.push(entry);
      latestMs = entry.atMs;
      journal?.append(entry, true);
    },
    time: (atMs) => {
      if (atMs <= latestMs) return;
      latestMs = atMs;
      journal?.append({ atMs }, false);
    },
  };
}

interface Answering {
  readonly worlds: Worlds;
  readonly memory: Memory;
  readonly pastOf: (staleMs: number) => Worlds;
}

function answering({ worlds, memory, pastOf }: Answering): Pick<Account, 'answer'> {
  return {
    answer: (request, requestId, met) => {
      let reached: { readonly region: string; readonly atMs: number } | undefined;
      const seen: Worlds = {
        ...worlds,
        of: (region) => {
          if (met.refusal !== undefined) throw met.refusal;
          if (met.staleMs > 0) return pastOf(met.staleMs).of(region);
          const world = worlds.of(region);
          reached = { region, atMs: world.nowMs };
          return world;
        },
      };
      const answered = answerRequest(seen, request, requestId);
      if (reached === undefined) return answered;
      const { service, operation, input } = answered.record;
      if (isRead(operation)) memory.time(reached.atMs);
      else memory.call({ ...reached, service, operation, input: input as Json });
      return answered;
    },
  };
}

interface Steering {
  readonly time: TimeSource;
  readonly worlds: Worlds;
  readonly memory: Memory;
}

function steering({ time, worlds, memory }: Steering): Pick<Account, 'call' | 'look' | 'advance'> {
  return {
    call: (region, call) => {
      const world = worlds.of(region);
      try {
        return playCall(world, call);
      } finally {
        memory.call({ atMs: world.nowMs, region, ...call });
      }
    },
    look: (region, call) => playCall(worlds.of(region), call),
    advance: (ms) => {
      time.advance(ms);
      memory.time(time.nowMs());
    },
  };
}

function meeting(
  faults: Faults,
  time: TimeSource,
  startMs: number,
): Pick<Account, 'faults' | 'meet'> {
  return {
    faults,
    meet: (request) => {
      const { service, operation } = targetOf(request);
      return faults.meet({ service, operation, sinceStartMs: time.nowMs() - startMs });
    },
  };
}

/** Whether a scenario's account can be made. @throws Refusal what AWS refuses of it */
export function tryScenario(scenario: Scenario): void {
  const worlds = createWorlds(createTimeSource(0, 0), { seed: 1, startMs: 0, scenario });
  worlds.of('us-east-1');
}
