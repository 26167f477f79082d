import type { GateState } from '../../src/gates/gate-types.ts';
import { isUnhealthy, signalOf, targetWords } from '../../src/gates/target-signal.ts';
import { beginGate, stepGate } from '../../src/gates/verdict.ts';
import type { TargetHealth } from '../../src/ports/load-balancing.ts';

const MINUTE = 60_000;
const target = (state: string): TargetHealth => ({ target: '10.0.0.1:80', state });
const group = (...states: string[]) => ({
  arn: 'arn:web',
  name: 'web',
  targets: states.map(target),
});

/** The verdict after looks a minute apart; `rolled-out` stands for the end of the rollout. */
function play(before: readonly string[], looks: readonly (readonly string[] | 'rolled-out')[]) {
  let state: GateState = beginGate([], 60 * MINUTE, [group(...before)]);
  let kind = 'watching';
  looks.forEach((look, at) => {
    if (kind !== 'watching') return;
    const atMs = at * MINUTE;
    const step = stepGate(
      state,
      look === 'rolled-out'
        ? { kind: 'rolled-out', atMs }
        : { kind: 'seen', atMs, alarms: [], groups: [group(...look)] },
    );
    state = step.state;
    kind = step.verdict.kind;
  });
  return { kind, state };
}

test.each<[string, string[], (string[] | 'rolled-out')[], string]>([
  ['healthy all the time', ['healthy'], [['healthy'], 'rolled-out', ['healthy']], 'watching'],
  [
    'a new target that fails beside a healthy one',
    ['healthy'],
    [
      ['healthy', 'unhealthy'],
      ['healthy', 'unhealthy'],
      ['healthy', 'unhealthy'],
    ],
    'watching',
  ],
  ['none healthy for a moment', ['healthy'], [['unhealthy'], ['healthy']], 'watching'],
  [
    'none healthy for two minutes',
    ['healthy'],
    [['unhealthy'], ['unhealthy'], ['unhealthy']],
    'breached',
  ],
  [
    'a group that never had a healthy one',
    [],
    [['unhealthy'], ['unhealthy'], ['unhealthy']],
    'watching',
  ],
  [
    'an unhealthy one after the rollout',
    ['healthy'],
    ['rolled-out', ['healthy', 'unhealthy']],
    'breached',
  ],
  ['one that was unhealthy before', ['unhealthy'], ['rolled-out', ['unhealthy']], 'watching'],
  [
    'one that was unhealthy before, and recovered',
    ['unhealthy'],
    ['rolled-out', ['healthy'], ['unhealthy']],
    'breached',
  ],
  ['targets that drain', ['healthy'], ['rolled-out', ['healthy', 'draining']], 'watching'],
  ['a group that was emptied', ['healthy'], [[], 'rolled-out', []], 'watching'],
])('%s', (_, before, looks, verdict) => {
  expect(play(before, looks).kind).toBe(verdict);
});

test('a change is recorded under the name of the group', () => {
  const { state } = play(['healthy'], ['rolled-out', ['unhealthy']]);
  expect(state.transitions).toMatchObject([
    { kind: 'target-group', name: 'target group web', from: 'OK', to: 'ALARM' },
  ]);
});

test('words name the target, its state, and why with the code', () => {
  const full = { ...target('unhealthy'), code: 'Target.Timeout', description: 'Request timed out' };
  expect(targetWords(full)).toBe('10.0.0.1:80 is unhealthy: Request timed out (Target.Timeout)');
  expect(targetWords(target('initial'))).toBe('10.0.0.1:80 is initial');
  expect(isUnhealthy(target('unhealthy.draining'))).toBe(true);
  expect(signalOf(beginGate([], 0, [group('healthy')]), group('healthy'), 0).reason).toBe(
    '1 of 1 targets are healthy.',
  );
});
