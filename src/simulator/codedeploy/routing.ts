import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';

/** How traffic moves from the original task set to its replacement. */
export type Routing =
  | { readonly kind: 'all-at-once' }
  | { readonly kind: 'canary'; readonly percent: number; readonly minutes: number }
  | { readonly kind: 'linear'; readonly percent: number; readonly minutes: number };

/** A share of the traffic for the replacement, from so long after the first shift on. */
export interface Shift {
  readonly afterMs: number;
  readonly percent: number;
}

/** Every shift of a deployment, in order. @source reference/codedeploy.md section 6 */
export function shiftsOf(routing: Routing): readonly Shift[] {
  if (routing.kind === 'all-at-once') return [{ afterMs: 0, percent: 100 }];
  const { percent, minutes } = routing;
  const intervalMs = minutes * 60_000;
  if (routing.kind === 'canary') {
    return [
      { afterMs: 0, percent },
      { afterMs: intervalMs, percent: 100 },
    ];
  }
  return Array.from({ length: Math.ceil(100 / percent) }, (_, index) => ({
    afterMs: index * intervalMs,
    percent: Math.min(100, percent * (index + 1)),
  }));
}

/** The share that the replacement gets so long after the first shift, and when the next shift comes. */
export function shiftAt(
  routing: Routing,
  sinceMs: number,
): { readonly percent: number; readonly nextMs?: number } {
  const shifts = shiftsOf(routing);
  const percent = shifts.findLast(({ afterMs }) => afterMs <= sinceMs)?.percent ?? 0;
  const next = shifts.find(({ afterMs }) => afterMs > sinceMs);
  return { percent, ...(next !== undefined && { nextMs: next.afterMs - sinceMs }) };
}

/** The longest time from the first shift to the last, in minutes. @source reference/codedeploy.md section 6 */
const LONGEST_MINUTES = 2880;

/**
 * The routing of a `trafficRoutingConfig`.
 * @throws Refusal InvalidTrafficRoutingConfigurationException
 */
export function routingFrom(given: JsonObject | undefined): Routing {
  switch (given?.type) {
    case undefined:
    case 'AllAtOnce':
      return { kind: 'all-at-once' };
    case 'TimeBasedCanary': {
      const { canaryPercentage, canaryInterval } = (given.timeBasedCanary ?? {}) as JsonObject;
      return checked('canary', canaryPercentage, canaryInterval);
    }
    default: {
      const { linearPercentage, linearInterval } = (given?.timeBasedLinear ?? {}) as JsonObject;
      return checked('linear', linearPercentage, linearInterval);
    }
  }
}

function checked(kind: 'canary' | 'linear', percent: unknown, minutes: unknown): Routing {
  if (typeof percent !== 'number' || percent < 1 || percent > 99) {
    throw invalidRouting(`The ${kind} percentage must be from 1 to 99.`);
  }
  const steps = kind === 'canary' ? 1 : Math.ceil(100 / percent) - 1;
  if (typeof minutes !== 'number' || minutes < 1 || steps * minutes > LONGEST_MINUTES) {
    throw invalidRouting(
      `The ${kind} interval must be at least 1 minute and the whole shift at most ${LONGEST_MINUTES} minutes.`,
    );
  }
  return { kind, percent, minutes };
}

function invalidRouting(message: string): Refusal {
  return new Refusal('InvalidTrafficRoutingConfigurationException', message);
}
