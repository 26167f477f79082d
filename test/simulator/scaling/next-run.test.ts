import { isSchedule, nextRun } from '../../../src/simulator/scaling/next-run.ts';

/** Milliseconds of a time in UTC. */
const at = (text: string) => Date.parse(`${text}Z`);

describe('the next run of a schedule', () => {
  it.each([
    ['at(2026-11-22T08:00:00)', '2026-11-22T07:00:00', '2026-11-22T08:00:00'],
    ['cron(0 8 * * ? *)', '2026-11-22T08:00:00', '2026-11-23T08:00:00'],
    ['cron(0/15 9-17 ? * MON-FRI *)', '2026-11-20T17:45:00', '2026-11-23T09:00:00'],
    ['cron(30 2 29 FEB ? *)', '2026-11-22T00:00:00', '2028-02-29T02:30:00'],
    ['cron(0 0 L * ? *)', '2026-02-03T00:00:00', '2026-02-28T00:00:00'],
    ['cron(5,35 * ? * 1 *)', '2026-11-21T12:00:00', '2026-11-22T00:05:00'],
    ['cron(0 12 1 1 ? 2030)', '2026-11-22T00:00:00', '2030-01-01T12:00:00'],
  ])('%s after %s is at %s', (Schedule, after, expected) => {
    expect(nextRun({ Schedule }, at(after))).toBe(at(expected));
  });

  it.each([
    ['at(2026-11-22T08:00:00)', 'Europe/Berlin', '2026-11-22T07:00:00'],
    ['cron(0 9 * * ? *)', 'America/New_York', '2026-11-22T14:00:00'],
    ['cron(0 9 * * ? *)', 'Asia/Kolkata', '2026-11-22T03:30:00'],
  ])('%s goes by the clocks of %s', (Schedule, Timezone, expected) => {
    expect(nextRun({ Schedule, Timezone }, at('2026-11-22T00:00:00'))).toBe(at(expected));
  });

  it('follows the change of the clocks in spring', () => {
    const action = { Schedule: 'cron(0 9 * * ? *)', Timezone: 'Europe/Berlin' };
    expect(nextRun(action, at('2026-03-28T12:00:00'))).toBe(at('2026-03-29T07:00:00'));
    expect(nextRun(action, at('2026-03-27T12:00:00'))).toBe(at('2026-03-28T08:00:00'));
  });

  it('counts a rate from the start of the action', () => {
    const action = { Schedule: 'rate(2 hours)', StartTime: at('2026-11-22T00:30:00') / 1000 };
    expect(nextRun(action, at('2026-11-22T05:00:00'))).toBe(at('2026-11-22T06:30:00'));
  });

  it('is none after the end, and none of what is past', () => {
    const EndTime = at('2026-11-22T07:00:00') / 1000;
    const now = at('2026-11-22T06:00:00');
    expect(nextRun({ Schedule: 'cron(0 8 * * ? *)', EndTime }, now)).toBeUndefined();
    expect(nextRun({ Schedule: 'at(2026-11-22T05:00:00)' }, now)).toBeUndefined();
  });

  it.each([
    ['at(tomorrow)', false],
    ['rate(0 minutes)', false],
    ['rate(5 fortnights)', false],
    ['cron(61 * * * ? *)', false],
    ['cron(* * * *)', false],
    ['cron(0 8 * MOO ? *)', false],
    ['every day', false],
    ['at(2001-01-01T00:00:00)', true],
    ['rate(1 minute)', true],
    ['cron(0 8 ? * MON#1 *)', false],
  ])('%s is a schedule: %s', (Schedule, expected) => {
    expect(isSchedule({ Schedule })).toBe(expected);
  });
});
