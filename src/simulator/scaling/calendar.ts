/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days of 400 years, of 100 and of 4, and of one. */
const ERA = { days: 146_097, years: 400 } as const;

/**
 * Days since 1970-01-01 of a day in the calendar, which the simulator has to know without the clock of its machine.
 * The year is taken to begin in March, so that a leap day is its last.
 */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / ERA.years);
  const yearOfEra = shifted - era * ERA.years;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * ERA.days + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

/** The day in the calendar of so many days since 1970-01-01. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / ERA.days);
  const dayOfEra = shifted - era * ERA.days;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const before = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - before;
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * ERA.years + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The day of the week of so many days since 1970-01-01, a Thursday: 1 for Sunday to 7. */
export function weekdayOf(number: number): number {
  return ((((number + 4) % 7) + 7) % 7) + 1;
}

/** Days of a month. */
export function lengthOfMonth({ year, month }: Day): number {
  const next =
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}

/**
 * Milliseconds that the clocks of a time zone are before UTC at a time.
 * @throws RangeError for a zone that is not known
 */
export function offsetOf(timeZone: string, atMs: number): number {
  if (timeZone === 'UTC') return 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const local = dayNumber({ year, month, day }) * DAY_MS + (hour * 60 + minute) * 60_000;
  return local - Math.floor(atMs / 60_000) * 60_000;
}
