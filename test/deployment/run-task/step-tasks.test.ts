import fc from 'fast-check';
import { beginTaskWatch, stepTasks } from '../../../src/deployment/run-task/step-tasks.ts';
import type {
  TaskWatchCommand,
  TaskWatchEvent,
  TaskWatchState,
} from '../../../src/deployment/run-task/task-watch.ts';
import type { Task } from '../../../src/ports/ecs.ts';

const task = (id: string, lastStatus: string, exitCode?: number): Task => ({
  arn: `task/${id}`,
  taskDefinitionArn: 'web:1',
  lastStatus,
  ...(lastStatus === 'STOPPED' ? { stopCode: 'EssentialContainerExited' } : {}),
  containers: [{ name: 'work', lastStatus, ...(exitCode === undefined ? {} : { exitCode }) }],
});

const MINUTE = 60_000;
const BEGUN = beginTaskWatch({
  tasks: [task('a', 'PROVISIONING'), task('b', 'PROVISIONING')],
  essential: ['work'],
  startedAtMs: 0,
  deadlineMs: 10 * MINUTE,
});

const seen = (atMs: number, ...tasks: Task[]): TaskWatchEvent => ({
  kind: 'observed',
  atMs,
  tasks,
});

function play(events: readonly TaskWatchEvent[]) {
  let state: TaskWatchState = BEGUN.state;
  let commands: readonly TaskWatchCommand[] = BEGUN.commands;
  for (const event of events) ({ state, commands } = stepTasks(state, event));
  return { state, commands, last: commands.at(-1) };
}

test('ends well when every task has ended with 0', () => {
  const { last } = play([
    seen(5_000, task('a', 'RUNNING'), task('b', 'STOPPED', 0)),
    seen(9_000, task('a', 'STOPPED', 0), task('b', 'STOPPED', 0)),
  ]);
  expect(last).toEqual({
    kind: 'finish',
    ending: { outcome: 'succeeded', cause: 'All 2 tasks ended well.' },
  });
});

test('waits for all of them and then tells the one that failed', () => {
  const first = seen(5_000, task('a', 'RUNNING'), task('b', 'STOPPED', 2));
  expect(play([first]).last).toMatchObject({ kind: 'observe' });
  const { last } = play([first, seen(9_000, task('a', 'STOPPED', 0), task('b', 'STOPPED', 2))]);
  expect(last).toMatchObject({ ending: { outcome: 'failed' } });
  expect(JSON.stringify(last)).toContain('container work: exit code 2');
});

test('does not believe a stale read that shows a stopped task as running', () => {
  const { last } = play([
    seen(5_000, task('a', 'STOPPED', 0), task('b', 'RUNNING')),
    seen(9_000, task('a', 'RUNNING'), task('b', 'STOPPED', 0)),
  ]);
  expect(last).toMatchObject({ ending: { outcome: 'succeeded' } });
});

test('stops what still runs when the time is over, and waits for its end', () => {
  const late = seen(10 * MINUTE, task('a', 'STOPPED', 0), task('b', 'RUNNING'));
  const { commands } = play([late]);
  expect(commands.slice(-2)).toEqual([
    { kind: 'stop', arns: ['task/b'], reason: 'The time that this task was given is over' },
    { kind: 'observe', afterMs: 5_000 },
  ]);
  const ended = play([
    late,
    seen(10 * MINUTE + 9_000, task('a', 'STOPPED', 0), task('b', 'STOPPED', 143)),
  ]);
  expect(ended.last).toMatchObject({ ending: { outcome: 'timed-out' } });
});

test('stops the tasks of a cancelled run and ends at once', () => {
  const { commands } = play([{ kind: 'cancelled', atMs: 1_000 }]);
  expect(commands).toMatchObject([
    { kind: 'stop', arns: ['task/a', 'task/b'] },
    { kind: 'finish', ending: { outcome: 'cancelled' } },
  ]);
});

test('says each change once', () => {
  const look = (atMs: number) => seen(atMs, task('a', 'RUNNING'), task('b', 'RUNNING'));
  expect(play([look(1)]).commands[0]).toMatchObject({ kind: 'say', line: 'tasks: 2 RUNNING' });
  expect(play([look(1), look(2)]).commands).toHaveLength(1);
});

test('gives up on tasks that AWS no longer knows, and on an AWS that does not answer', () => {
  const missing = Array.from({ length: 10 }, (_, i) => seen(i, task('a', 'RUNNING')));
  expect(play(missing).last).toMatchObject({
    ending: { outcome: 'unverifiable', cause: 'AWS no longer knows task/a, task/b.' },
  });
  const failing = Array.from(
    { length: 10 },
    (_, i) => ({ kind: 'poll-failed', atMs: i, message: 'no' }) as const,
  );
  expect(play(failing).last).toMatchObject({ ending: { outcome: 'unverifiable' } });
});

test('ends whatever happens, and well only when both tasks ended with 0', () => {
  const status = fc.constantFrom('PROVISIONING', 'RUNNING', 'DEPROVISIONING', 'STOPPED');
  const one = fc.record({
    a: status,
    b: status,
    code: fc.constantFrom(0, 1, 143),
    fails: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (looks) => {
      let { state, commands } = BEGUN;
      for (let at = 0; at < 300; at += 1) {
        const last = commands.at(-1);
        if (last?.kind === 'finish') {
          const codes = state.tasks.map(({ containers }) => containers[0]?.exitCode);
          const isGood = codes.every((code) => code === 0);
          expect(last.ending.outcome === 'succeeded').toBe(
            isGood && state.stoppedAtMs === undefined,
          );
          return;
        }
        const look = looks[at] ?? { a: 'RUNNING', b: 'RUNNING', code: 0, fails: 1 };
        const atMs = at * 20_000;
        const event: TaskWatchEvent =
          look.fails === 0
            ? { kind: 'poll-failed', atMs, message: 'no' }
            : seen(
                atMs,
                task('a', look.a, look.a === 'STOPPED' ? 0 : undefined),
                task('b', look.b, look.b === 'STOPPED' ? look.code : undefined),
              );
        ({ state, commands } = stepTasks(state, event));
      }
      throw new Error('it did not end');
    }),
    { seed: 7, numRuns: 2_000 },
  );
});
