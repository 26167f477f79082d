import type { JsonObject } from '../json.ts';
import { nextOfCron, timeOf } from './cron.ts';

const UNIT_MS: { readonly [unit: string]: number } = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * When a scheduled action runs next after a time; undefined when it does not run any more.
 * @throws RangeError for a time zone that is not known
 * @source Application Auto Scaling API reference, PutScheduledAction: at(…), rate(…) and cron(…), between StartTime and EndTime
 */
export function nextRun(action: JsonObject, afterMs: number): number | undefined {
  const startMs = 1000 * Number(action.StartTime ?? 0);
  const endMs = 1000 * Number(action.EndTime ?? Number.POSITIVE_INFINITY);
  const found = runAfter(action, Math.max(afterMs, startMs - 1));
  return found !== undefined && found <= endMs ? found : undefined;
}

/** Whether a text is a schedule. @throws RangeError for a time zone that is not known */
export function isSchedule({ Schedule, Timezone }: JsonObject): boolean {
  const action = { Schedule: Schedule ?? '', ...(Timezone !== undefined && { Timezone }) };
  return /^at\(/.test(String(Schedule))
    ? runAfter(action, Number.NEGATIVE_INFINITY) !== undefined
    : runAfter(action, 0) !== undefined;
}

function runAfter(action: JsonObject, afterMs: number): number | undefined {
  const zone = String(action.Timezone ?? 'UTC');
  const [, kind, text = ''] = /^(at|rate|cron)\((.*)\)$/.exec(String(action.Schedule)) ?? [];
  switch (kind) {
    case 'at': {
      const atMs = timeOf(text, zone);
      return atMs !== undefined && atMs > afterMs ? atMs : undefined;
    }
    case 'rate':
      return nextOfRate(text, {
        afterMs,
        fromS: Number(action.StartTime ?? action.CreationTime ?? 0),
      });
    case 'cron':
      return nextOfCron(text, afterMs, zone);
    default:
      return undefined;
  }
}

/** Counted from the start of the action, or from when it was made. */
function nextOfRate(
  text: string,
  { afterMs, fromS }: { readonly afterMs: number; readonly fromS: number },
): number | undefined {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const everyMs = Number(count) * (UNIT_MS[unit] ?? 0);
  if (!(everyMs > 0)) return undefined;
  const fromMs = fromS * 1000;
  return fromMs + (Math.floor(Math.max(0, afterMs - fromMs) / everyMs) + 1) * everyMs;
}
