import { dayNumber, dayOf, lengthOfMonth, offsetOf, weekdayOf } from './calendar.ts';

/** Which days and minutes a schedule means. */
interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** Absent for `?`. */
  readonly days?: ReadonlySet<number>;
  readonly isLastDay: boolean;
  readonly weekdays?: ReadonlySet<number>;
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Days that are looked through for the next one: a leap day may be eight years away. */
const FAR_DAYS = 366 * 8 + 2;

/**
 * A cron expression of AWS: minutes, hours, day of month, month, day of week and year; `W` and `#` are not played.
 * @returns undefined when it is none
 * @source Amazon EventBridge user guide, "Cron expressions"
 */
function readCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = fields;
  if (fields.length < 5 || fields.length > 6) return undefined;
  const isLastDay = day === 'L';
  const minutes = valuesOf(minute, { least: 0, most: 59 });
  const hours = valuesOf(hour, { least: 0, most: 23 });
  const months = valuesOf(month, { least: 1, most: 12, names: MONTHS });
  const years = valuesOf(year, { least: 1970, most: 2199 });
  const days = day === '?' || isLastDay ? new Set<number>() : valuesOf(day, { least: 1, most: 31 });
  const weekdays =
    weekday === '?' ? new Set<number>() : valuesOf(weekday, { least: 1, most: 7, names: WEEKDAYS });
  if (!minutes || !hours || !months || !years || !days || !weekdays) return undefined;
  return {
    minutes,
    hours,
    months,
    years,
    isLastDay,
    ...(day !== '?' && !isLastDay && { days }),
    ...(weekday !== '?' && { weekdays }),
  };
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

function valuesOf(field: string, range: Range): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [span = '', step = '1'] = part.split('/');
    const [first, last = part.includes('/') ? String(range.most) : first] =
      span === '*' ? [String(range.least), String(range.most)] : span.split('-');
    const [from, to, by] = [numberOf(first, range), numberOf(last, range), Number(step)];
    if (from === undefined || to === undefined || !(by >= 1)) return undefined;
    for (let one = from; one <= to; one += by) found.add(one);
  }
  return found;
}

function numberOf(text: string | undefined, { least, most, names = [] }: Range) {
  const named = names.indexOf(String(text).toUpperCase());
  const value = named >= 0 ? named + least : Number(text === '' ? undefined : text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/**
 * The first time after another one that a cron expression means.
 * @param text what stands within `cron(…)`
 * @returns undefined when it is none, or never comes
 */
export function nextOfCron(text: string, afterMs: number, timeZone: string): number | undefined {
  const cron = readCron(text);
  if (cron === undefined) return undefined;
  const localMs = afterMs + offsetOf(timeZone, afterMs);
  const today = Math.floor(localMs / DAY_MS);
  for (let number = today; number < today + FAR_DAYS; number += 1) {
    if (!isMeant(cron, number)) continue;
    for (const hour of sorted(cron.hours)) {
      for (const minute of sorted(cron.minutes)) {
        const atMs = number * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
        const utcMs = atMs - offsetOf(timeZone, atMs - offsetOf(timeZone, atMs));
        if (utcMs > afterMs) return utcMs;
      }
    }
  }
  return undefined;
}

function sorted(values: ReadonlySet<number>): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function isMeant(cron: Cron, number: number): boolean {
  const date = dayOf(number);
  if (!cron.months.has(date.month) || !cron.years.has(date.year)) return false;
  if (cron.isLastDay && date.day !== lengthOfMonth(date)) return false;
  if (cron.days !== undefined && !cron.days.has(date.day)) return false;
  return cron.weekdays?.has(weekdayOf(number)) ?? true;
}

/** The time of `yyyy-mm-ddThh:mm:ss` on the clocks of a zone; undefined for another text. */
export function timeOf(text: string, timeZone: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const ofDayMs = ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE_MS + (second ?? 0) * 1000;
  const localMs = dayNumber({ year, month, day }) * DAY_MS + ofDayMs;
  return localMs - offsetOf(timeZone, localMs - offsetOf(timeZone, localMs));
}
