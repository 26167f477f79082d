import { beginGate, stepGate } from '../../src/gates/verdict.ts';
import type { Alarm, AlarmState } from '../../src/ports/alarms.ts';
import { createRandom } from '../../src/simulator/random.ts';

const NAMES = ['errors', 'latency'];
const STATES: readonly AlarmState[] = ['OK', 'OK', 'OK', 'OK', 'INSUFFICIENT_DATA', 'ALARM'];

/** One walk of two alarms beside a rollout and its bake time; gives back the verdict and why it may not stand. */
export function walkGate(seed: number) {
  const random = createRandom(seed);
  const state = () => STATES[random.between(0, STATES.length - 1)] ?? 'OK';
  let alarms: readonly Alarm[] = NAMES.map((name) => ({
    name,
    kind: 'metric',
    state: state(),
    reason: 'r',
    changedAtMs: 0,
  }));
  const excused = new Set(alarms.filter((one) => one.state === 'ALARM').map(({ name }) => name));
  const bakeMs = random.between(0, 10) * 60_000;
  let gate = beginGate(alarms, bakeMs);
  let atMs = 0;
  let rolledOutAtMs: number | undefined;
  for (let looks = 1; looks <= 2_000; looks += 1) {
    atMs += 30_000;
    if (rolledOutAtMs === undefined && random.next() < 0.1) {
      rolledOutAtMs = atMs;
      gate = stepGate(gate, { kind: 'rolled-out', atMs }).state;
    }
    if (random.next() < 0.1) alarms = alarms.map((one) => ({ ...one, state: state() }));
    const isUnseen = random.next() < (seed % 7 === 0 ? 0.6 : 0.1);
    if (!isUnseen) for (const one of alarms) if (one.state !== 'ALARM') excused.delete(one.name);
    const fires = alarms.some((one) => one.state === 'ALARM' && !excused.has(one.name));
    const step = stepGate(
      gate,
      isUnseen ? { kind: 'unseen', atMs, message: 'no' } : { kind: 'seen', atMs, alarms },
    );
    gate = step.state;
    const { kind } = step.verdict;
    const isOver = rolledOutAtMs !== undefined && atMs >= rolledOutAtMs + bakeMs;
    if (!isUnseen && fires && kind !== 'breached')
      return { kind, lie: 'an alarm fired and was not told' };
    if (kind === 'breached' && !fires) return { kind, lie: 'breached without an alarm' };
    if (kind === 'passed' && !isOver) return { kind, lie: 'passed before the end' };
    if (kind !== 'watching') return { kind, lie: undefined };
  }
  throw new Error('the walk does not end');
}
