import { Refusal } from '../../simulator/refusal.ts';
import { isRead } from '../is-read.ts';
import type { Fault } from './fault.ts';

/** A call as faults look at it. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  /** Simulated milliseconds since the start of the mock. */
  readonly sinceStartMs: number;
}

/** What a call meets. */
export interface Met {
  /** Thrown instead of carrying the call out. */
  readonly refusal?: Refusal;
  /** Real milliseconds before the answer goes out. */
  readonly delayMs: number;
  /** The connection ends without an answer: before the call is carried out, or after. */
  readonly drop?: 'before' | 'after';
  /** Age of what a read shows, in simulated milliseconds. */
  readonly staleMs: number;
}

/** The faults of a mock. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): readonly Fault[];
  /** As they stand, for the state file. */
  saved(): readonly CountedFault[];
  /** What this call meets; counts it. */
  meet(call: Call): Met;
}

/** A fault and how many calls it has seen. */
export interface CountedFault {
  readonly fault: Fault;
  readonly seen: number;
}

interface Counted extends CountedFault {
  seen: number;
}

/** No fault at first. Every fault that holds is met, the first refusal of them wins. */
export function createFaults(
  given: readonly Fault[] = [],
  saved: readonly CountedFault[] = given.map(counted),
): Faults {
  let all: Counted[] = saved.map((one) => ({ ...one }));
  return {
    add: (fault) => void all.push(counted(fault)),
    clear: () => {
      all = [];
    },
    saved: () => all.map((one) => ({ ...one })),
    list: () => all.map(({ fault }) => fault),
    meet: (call) =>
      all.filter((one) => holds(one, call)).reduce((met, one) => add(met, one.fault), UNHARMED),
  };
}

const UNHARMED: Met = { delayMs: 0, staleMs: 0 };

function counted(fault: Fault): Counted {
  return { fault, seen: 0 };
}

function holds(one: Counted, call: Call): boolean {
  const { from = 0, until = Number.POSITIVE_INFINITY, skip = 0, times } = one.fault;
  const seconds = call.sinceStartMs / 1000;
  if (seconds < from || seconds >= until || !matches(one.fault, call)) return false;
  one.seen += 1;
  return one.seen > skip && one.seen <= skip + (times ?? Number.POSITIVE_INFINITY);
}

function matches({ operation = '*', kind }: Fault, call: Call): boolean {
  if (kind === 'stale' && !isRead(call.operation)) return false;
  return ['*', `${call.service}.*`, call.operation, `${call.service}.${call.operation}`].includes(
    operation,
  );
}

function add(met: Met, fault: Fault): Met {
  switch (fault.kind) {
    case 'latency':
      return { ...met, delayMs: met.delayMs + (fault.ms ?? 1000) };
    case 'stale':
      return { ...met, staleMs: Math.max(met.staleMs, (fault.seconds ?? 5) * 1000) };
    case 'drop':
      return { ...met, drop: fault.afterwards === true ? 'after' : 'before' };
    default:
      return { refusal: refusalOf(fault), ...met };
  }
}

/** @source reference/wire-protocols.md section 4, errors that every service knows */
function refusalOf(fault: Fault): Refusal {
  switch (fault.kind) {
    case 'throttle':
      return new Refusal('ThrottlingException', fault.message ?? 'Rate exceeded');
    case 'access-denied':
      return new Refusal(
        'AccessDeniedException',
        fault.message ?? 'User is not authorized to perform this operation',
      );
    case 'server-error':
      return refusal(fault, fault.status ?? 503, 'ServiceUnavailableException');
    default:
      return refusal(fault, fault.status ?? 400, 'ClientException');
  }
}

function refusal({ code, message }: Fault, status: number, usual: string): Refusal {
  return new Refusal(code ?? usual, message ?? 'The service is not able to answer.', status);
}
