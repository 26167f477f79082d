import type { Json, JsonObject } from '../simulator/json.ts';
import { type Answered, answerRequest } from './answer-request.ts';
import { type CountedFault, createFaults, type Faults, type Met } from './faults/faults.ts';
import { isRead } from './is-read.ts';
import type { Scenario } from './scenario/scenario.ts';
import { isDeed } from './state-file/entry.ts';
import { openJournal } from './state-file/journal.ts';
import { createMemory, type Memory } from './state-file/memory.ts';
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
  /** Bytes of the state file from which on a snapshot is worth it. */
  readonly leastBytes?: number;
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
  const snapshot = entries.findLast((one) => 'snapshot' in one)?.snapshot;
  const begin = { ...origin, ...(snapshot !== undefined && { snapshot }) };
  const worlds = createWorlds(time, begin);
  replay(worlds, time, entries);
  const known = entries.findLast((one) => 'faults' in one)?.faults;
  const faults = createFaults((scenario ?? played)?.faults, known);
  const deeds = entries.filter(isDeed);
  const { leastBytes = LEAST_BYTES } = start;
  const savedFaults = faults.saved;
  const memory = createMemory({ journal, deeds, pack: worlds.pack, savedFaults, leastBytes });
  const pasts = new Map<number, Past>();
  const pastOf = (staleMs: number) => {
    const past = pasts.get(staleMs) ?? createPast(begin, deeds);
    pasts.set(staleMs, past);
    return past.asOf(time.nowMs() - staleMs);
  };
  return {
    time,
    worlds: { ...worlds, seed: seeding(worlds, memory) },
    startMs: header.startMs,
    ...answering({ worlds, memory, pastOf }),
    ...steering({ time, worlds, memory }),
    ...meeting({ faults, memory, time, startMs: header.startMs }),
    close: () => journal?.close(),
  };
}

/** A state file of fewer bytes is read quickly enough as it is. */
const LEAST_BYTES = 1024 * 1024;

function seeding(worlds: Regions, memory: Memory): Worlds['seed'] {
  return (seed) => {
    const atMs = worlds.nowMs();
    const regions = worlds.regions();
    worlds.seed(seed);
    memory.deed({ atMs, seed, regions });
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
      else memory.deed({ ...reached, service, operation, input: input as Json });
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
        memory.deed({ atMs: world.nowMs, region, ...call });
      }
    },
    look: (region, call) => playCall(worlds.of(region), call),
    advance: (ms) => {
      time.advance(ms);
      memory.time(time.nowMs());
    },
  };
}

interface Meeting {
  readonly faults: Faults;
  readonly memory: Memory;
  readonly time: TimeSource;
  readonly startMs: number;
}

/** Faults that are written down as they come, go and are met. */
function meeting({ faults, memory, time, startMs }: Meeting): Pick<Account, 'faults' | 'meet'> {
  const write = (isLasting: boolean) => memory.faults(time.nowMs(), faults.saved(), isLasting);
  return {
    faults: {
      ...faults,
      add: (fault) => {
        faults.add(fault);
        write(true);
      },
      clear: () => {
        faults.clear();
        write(true);
      },
    },
    meet: (request) => {
      const { service, operation } = targetOf(request);
      const count = () => sum(faults.saved().filter(({ fault }) => fault.times ?? fault.skip));
      const before = count();
      const met = faults.meet({ service, operation, sinceStartMs: time.nowMs() - startMs });
      if (count() > before) write(false);
      return met;
    },
  };
}

/** Calls that faults have seen. */
function sum(faults: readonly CountedFault[]): number {
  return faults.reduce((total, { seen }) => total + seen, 0);
}

/** Whether a scenario's account can be made. @throws Refusal what AWS refuses of it */
export function tryScenario(scenario: Scenario): void {
  const worlds = createWorlds(createTimeSource(0, 0), { seed: 1, startMs: 0, scenario });
  worlds.of('us-east-1');
}
