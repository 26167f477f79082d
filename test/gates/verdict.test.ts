import fc from 'fast-check';
import type { GateEvent, Verdict } from '../../src/gates/gate-types.ts';
import { beginGate, stepGate } from '../../src/gates/verdict.ts';
import type { Alarm, AlarmState } from '../../src/ports/alarms.ts';
import { alarm } from './builders.ts';

const BAKE_MS = 60_000;

function play(before: readonly Alarm[], events: readonly GateEvent[], bakeMs = BAKE_MS) {
  let state = beginGate(before, bakeMs);
  let verdict: Verdict = { kind: 'watching' };
  for (const event of events) {
    if (verdict.kind !== 'watching') break;
    ({ state, verdict } = stepGate(state, event));
  }
  return { state, verdict };
}

const seen = (atMs: number, ...states: AlarmState[]): GateEvent[] =>
  states.map((state) => ({ kind: 'seen', atMs, alarms: [alarm(state)] }));
const rolledOut: GateEvent = { kind: 'rolled-out', atMs: 1_000 };

describe('stepGate', () => {
  test.each<[string, AlarmState, GateEvent[], Verdict['kind']]>([
    ['an alarm that fires during the rollout', 'OK', seen(500, 'ALARM'), 'breached'],
    ['an alarm that fires during the bake', 'OK', [rolledOut, ...seen(2_000, 'ALARM')], 'breached'],
    [
      'an alarm that gets data and fires',
      'INSUFFICIENT_DATA',
      seen(500, 'OK', 'ALARM'),
      'breached',
    ],
    ['an alarm that fired before', 'ALARM', seen(500, 'ALARM', 'ALARM'), 'watching'],
    [
      'an alarm that fired before, recovers and fires',
      'ALARM',
      seen(500, 'OK', 'ALARM'),
      'breached',
    ],
    [
      'a quiet alarm before the end of the bake',
      'OK',
      [rolledOut, ...seen(60_999, 'OK')],
      'watching',
    ],
    ['a quiet alarm at the end of the bake', 'OK', [rolledOut, ...seen(61_000, 'OK')], 'passed'],
    ['a quiet alarm without the end of the rollout', 'OK', seen(999_999, 'OK'), 'watching'],
  ])('%s', (_, before, events, verdict) => {
    expect(play([alarm(before)], events).verdict.kind).toBe(verdict);
  });

  test('a breach names the alarm and its reason', () => {
    expect(play([alarm('OK')], seen(1, 'ALARM')).verdict).toEqual({
      kind: 'breached',
      cause: 'The alarm errors fired. Threshold Crossed.',
    });
  });

  test('every change of state is recorded with its reason', () => {
    const { state } = play([alarm('INSUFFICIENT_DATA')], seen(1, 'OK', 'OK', 'ALARM'));
    expect(state.transitions.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['INSUFFICIENT_DATA', 'OK', 'Threshold Crossed'],
      ['OK', 'ALARM', 'Threshold Crossed'],
    ]);
  });

  test('ten looks in a row that fail are neither good nor bad', () => {
    const unseen: GateEvent = { kind: 'unseen', atMs: 1, message: 'no' };
    expect(play([alarm('OK')], Array(9).fill(unseen)).verdict.kind).toBe('watching');
    expect(play([alarm('OK')], Array(10).fill(unseen)).verdict.kind).toBe('inconclusive');
    const between = [...Array(9).fill(unseen), ...seen(1, 'OK'), unseen];
    expect(play([alarm('OK')], between).verdict.kind).toBe('watching');
  });

  test('an alarm that is not in the answer, or not ours, decides nothing', () => {
    const other = { kind: 'seen' as const, atMs: 1, alarms: [alarm('ALARM', { name: 'other' })] };
    expect(play([alarm('OK')], [other]).verdict.kind).toBe('watching');
    const gone = { kind: 'seen' as const, atMs: 1, alarms: [] };
    expect(play([alarm('ALARM')], [gone, ...seen(2, 'ALARM')]).verdict.kind).toBe('watching');
  });

  test('never passes when an alarm that was quiet was seen firing, in any order of events', () => {
    const state = fc.constantFrom<AlarmState>('OK', 'ALARM', 'INSUFFICIENT_DATA');
    const event: fc.Arbitrary<GateEvent> = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(fc.nat(200_000), state).map(([at, one]) => seen(at, one)[0]!),
      },
      {
        weight: 1,
        arbitrary: fc.nat(100_000).map((atMs) => ({ kind: 'rolled-out' as const, atMs })),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'unseen' as const, atMs: 1, message: 'no' }) },
    );
    fc.assert(
      fc.property(state, fc.array(event, { maxLength: 30 }), (before, events) => {
        const { state: after, verdict } = play([alarm(before)], events);
        const fired = after.transitions.some(({ to }) => to === 'ALARM');
        expect(verdict.kind === 'breached').toBe(fired);
        if (verdict.kind === 'passed') expect(after.untilMs).toBeDefined();
      }),
      { seed: 20261122, numRuns: 5_000 },
    );
  });
});
