import fc from 'fast-check';
import type {
  CodeWatchCommand,
  CodeWatchEvent,
  CodeWatchStart,
  CodeWatchState,
} from '../../../src/deployment/codedeploy/code-watch.ts';
import { beginCodeWatch, stepCode } from '../../../src/deployment/codedeploy/step-code.ts';
import type { CodeDeployment, DeploymentTarget } from '../../../src/ports/codedeploy.ts';

const MINUTE = 60_000;
const START: CodeWatchStart = {
  deploymentId: 'd-1',
  startedAtMs: 0,
  deadlineMs: 30 * MINUTE,
  until: 'succeeded',
  continueWith: 'slipway continue --service web',
  onTimeout: 'rollback',
  onCancel: 'rollback',
};

const ours = (status: string, more: Partial<CodeDeployment> = {}): CodeDeployment => ({
  id: 'd-1',
  status,
  ...more,
});

const seen = (
  deployment: CodeDeployment,
  atMs = 1_000,
  target?: DeploymentTarget,
): CodeWatchEvent => ({
  kind: 'observed',
  atMs,
  deploymentId: deployment.id,
  deployment,
  ...(target === undefined ? {} : { target }),
});

function play(events: readonly CodeWatchEvent[], over: Partial<CodeWatchStart> = {}) {
  const begun = beginCodeWatch({ ...START, ...over });
  let state: CodeWatchState = begun.state;
  let commands: readonly CodeWatchCommand[] = begun.commands;
  for (const event of events) ({ state, commands } = stepCode(state, event));
  return { state, commands, last: commands.at(-1) };
}

const BROKEN = ours('Failed', { error: { code: 'ALARM_ACTIVE', message: 'One alarm fired' } });

test.each<[string, readonly CodeWatchEvent[], string]>([
  ['it succeeds', [seen(ours('Succeeded'))], 'succeeded'],
  ['it fails and nothing takes it back', [seen(BROKEN), seen(BROKEN), seen(BROKEN)], 'failed'],
  [
    'it fails and is taken back',
    [seen({ ...BROKEN, rollbackId: 'd-2' }), seen({ id: 'd-2', status: 'Succeeded' })],
    'rolled-back',
  ],
  [
    'its rollback fails, too',
    [seen({ ...BROKEN, rollbackId: 'd-2' }), seen({ id: 'd-2', status: 'Failed' })],
    'failed',
  ],
  [
    'its rollback shows up later',
    [
      seen(BROKEN),
      seen({ ...BROKEN, rollbackId: 'd-2' }),
      seen({ id: 'd-2', status: 'Succeeded' }),
    ],
    'rolled-back',
  ],
  [
    'the time is over and the rollback is done',
    [
      seen(ours('InProgress'), 30 * MINUTE),
      seen(ours('Stopped', { rollbackId: 'd-2' }), 31 * MINUTE),
      seen({ id: 'd-2', status: 'Succeeded' }, 32 * MINUTE),
    ],
    'rolled-back',
  ],
  ['the run is cancelled', [{ kind: 'cancelled', atMs: 1 }], 'cancelled'],
])('when %s', (_, events, outcome) => {
  expect(play(events).last).toMatchObject({ kind: 'finish', ending: { outcome } });
});

test('a success of the rollback is never a success of ours', () => {
  const { last } = play([
    seen({ ...BROKEN, rollbackId: 'd-2' }),
    seen({ id: 'd-2', status: 'Succeeded' }),
  ]);
  expect(last).toMatchObject({
    ending: {
      outcome: 'rolled-back',
      cause: 'd-1 ended as Failed: One alarm fired (ALARM_ACTIVE). d-2 took it back.',
      hint: 'An alarm of the deployment group fired: look at what it measures.',
    },
  });
});

test('a deployment that is ready is waited for, or is the end that was asked for', () => {
  const ready = seen(ours('Ready'));
  expect(play([ready]).last).toMatchObject({ kind: 'observe' });
  expect(play([ready], { until: 'ready' }).last).toMatchObject({
    ending: { outcome: 'succeeded', hint: 'Continue it with: slipway continue --service web' },
  });
});

test.each([
  ['leave', []],
  ['stop', [{ kind: 'stop', deploymentId: 'd-1', isRolledBack: false }]],
  ['rollback', [{ kind: 'stop', deploymentId: 'd-1', isRolledBack: true }]],
] as const)('%s says what happens to it at a timeout and at a cancellation', (leaving, stops) => {
  const over = { onTimeout: leaving, onCancel: leaving };
  const isStop = ({ kind }: CodeWatchCommand) => kind === 'stop';
  const late = play([seen(ours('InProgress'), 30 * MINUTE)], over).commands;
  expect(late.filter(isStop)).toEqual(stops);
  expect(play([{ kind: 'cancelled', atMs: 1 }], over).commands.filter(isStop)).toEqual(stops);
});

const BREACH: CodeWatchEvent = { kind: 'breached', atMs: 2_000, cause: 'The alarm errors fired.' };

test('a breach stops the deployment and takes it back, once, and is the cause of the end', () => {
  const { commands } = play([seen(ours('InProgress')), BREACH]);
  expect(commands).toContainEqual({ kind: 'stop', deploymentId: 'd-1', isRolledBack: true });
  const { last } = play([
    BREACH,
    seen(ours('Stopped', { rollbackId: 'd-2' })),
    seen({ id: 'd-2', status: 'Succeeded' }),
  ]);
  expect(last).toMatchObject({
    ending: { outcome: 'rolled-back', cause: 'The alarm errors fired. d-2 took it back.' },
  });
});

test('a breach of a deployment that is on its way back already stops nothing', () => {
  const { commands } = play([seen({ ...BROKEN, rollbackId: 'd-2' }), BREACH]);
  expect(commands.map(({ kind }) => kind)).toEqual(['observe']);
});

test('each lifecycle event and each move of the traffic is said once', () => {
  const target = (trafficPercent: number): DeploymentTarget => ({
    status: 'InProgress',
    lifecycleEvents: [
      { name: 'Install', status: 'Succeeded' },
      { name: 'AllowTraffic', status: 'InProgress' },
      { name: 'AfterAllowTraffic', status: 'Pending' },
    ],
    taskSets: [
      { label: 'Green', status: 'ACTIVE', desired: 2, running: 2, pending: 0, trafficPercent },
    ],
  });
  const look = (atMs: number, percent: number) => seen(ours('InProgress'), atMs, target(percent));
  const lines = (events: readonly CodeWatchEvent[]) =>
    play(events).commands.flatMap((one) => (one.kind === 'say' ? [one.line.slice(6)] : []));
  expect(lines([look(1, 10)])).toEqual([
    'deployment d-1: InProgress',
    'Install: Succeeded',
    'AllowTraffic: InProgress',
    'task sets: green 2 of 2 running, 10 % of the traffic',
  ]);
  expect(lines([look(1, 10), look(2, 10)])).toEqual([]);
  expect(lines([look(1, 10), look(2, 100)])).toEqual([
    'task sets: green 2 of 2 running, 100 % of the traffic',
  ]);
});

test('ends for every order of events, and well only when our own deployment did', () => {
  const status = fc.constantFrom(
    'Created',
    'InProgress',
    'Ready',
    'Succeeded',
    'Failed',
    'Stopped',
  );
  const look = fc.record({ status, hasRollback: fc.boolean(), fails: fc.nat(6) });
  const leaving = fc.constantFrom('leave', 'stop', 'rollback');
  fc.assert(
    fc.property(fc.array(look, { maxLength: 40 }), leaving, (looks, onTimeout) => {
      let { state, commands } = beginCodeWatch({ ...START, onTimeout });
      let hasSucceeded = false;
      for (let at = 0; at < 400; at += 1) {
        const last = commands.at(-1);
        if (last?.kind === 'finish') {
          expect(last.ending.outcome === 'succeeded').toBe(hasSucceeded);
          return;
        }
        const id = last?.kind === 'observe' ? last.deploymentId : '';
        const next = looks[at] ?? { status: 'InProgress', hasRollback: false, fails: 1 };
        const atMs = at * 40_000;
        hasSucceeded ||= next.fails > 0 && id === 'd-1' && next.status === 'Succeeded';
        const rollback = next.hasRollback ? { rollbackId: 'd-2' } : {};
        const event: CodeWatchEvent =
          next.fails === 0
            ? { kind: 'poll-failed', atMs, message: 'no' }
            : seen({ id, status: next.status, ...rollback }, atMs);
        ({ state, commands } = stepCode(state, event));
      }
      throw new Error('it did not end');
    }),
    { seed: 7, numRuns: 5_000 },
  );
});
