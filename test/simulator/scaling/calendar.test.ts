import {
  dayNumber,
  dayOf,
  lengthOfMonth,
  offsetOf,
  weekdayOf,
} from '../../../src/simulator/scaling/calendar.ts';

const DAY_MS = 86_400_000;

describe('the calendar', () => {
  it('agrees with the one of the machine for every tenth day of a century and more', () => {
    for (let number = -20_000; number < 40_000; number += 10) {
      const date = new Date(number * DAY_MS);
      const found = dayOf(number);
      expect(found).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayNumber(found)).toBe(number);
      expect(weekdayOf(number)).toBe(date.getUTCDay() + 1);
    }
  });

  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 12, 31],
  ])('knows how long a month is: %p-%p', (year, month, days) => {
    expect(lengthOfMonth({ year, month, day: 1 })).toBe(days);
  });

  it('knows how far clocks are before UTC, and refuses a zone that is none', () => {
    expect(offsetOf('Europe/Berlin', Date.UTC(2026, 6, 1))).toBe(7_200_000);
    expect(offsetOf('America/New_York', Date.UTC(2026, 0, 1))).toBe(-18_000_000);
    expect(() => offsetOf('Mars/Olympus', 0)).toThrow(RangeError);
  });
});
