const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Milliseconds since 1970 of `2018-06-18T22:28:28+00:00`, the same with Z or without a zone (taken as UTC), or a
 * day alone (its first moment, UTC). This room has no clock, so the calendar is reckoned here.
 *
 * @returns `undefined` when the text is no such moment
 * @source Amazon ECS developer guide, "Cluster query language", registeredAt
 */
export function parseInstant(text: string): number | undefined {
  const found = PATTERN.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 60) {
    return undefined;
  }
  const fraction = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000);
  const minutes = (daysSince1970(year, month, day) * 24 + hour) * 60 + minute - offsetOf(found[8]);
  return (minutes * 60 + second) * 1000 + fraction;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const next = month === 12 ? daysSince1970(year + 1, 1, 1) : daysSince1970(year, month + 1, 1);
  return next - daysSince1970(year, month, 1);
}

/** Days from 1970-01-01, with years that begin in March, so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719468;
}
