import { parseInstant } from '../../../src/placement/query/instant.ts';

describe('moments in time', () => {
  it.each([
    '2018-06-18T22:28:28+00:00',
    '2018-06-18T22:28:28Z',
    '2018-06-18',
    '1970-01-01',
    '2000-02-29',
    '2024-02-29T23:59:59.125Z',
    '2026-11-22T10:00:00+05:30',
    '2026-11-22T10:00:00-08:00',
    '1900-03-01',
    '2100-12-31T00:00Z',
  ])('agree with the calendar of the language: %s', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(text));
  });

  it('are UTC when they name no zone', () => {
    expect(parseInstant('2018-06-18T22:28:28')).toBe(Date.parse('2018-06-18T22:28:28Z'));
  });

  it.each([
    '2018-13-01',
    '2018-02-29',
    '2018-06-31',
    '18-06-18',
    'today',
    '2018-06-18T25:00:00',
    '',
  ])('are told from other texts: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
