import { judgeTask } from '../../../src/deployment/run-task/task-result.ts';
import type { Task, TaskContainer } from '../../../src/ports/ecs.ts';

const container = (name: string, exitCode?: number, reason?: string): TaskContainer => ({
  name,
  lastStatus: 'STOPPED',
  ...(exitCode === undefined ? {} : { exitCode }),
  ...(reason === undefined ? {} : { reason }),
});

const stopped = (containers: readonly TaskContainer[], more: Partial<Task> = {}): Task => ({
  arn: 'arn:aws:ecs:eu-west-1:1:task/c/abc',
  taskDefinitionArn: 'web:1',
  lastStatus: 'STOPPED',
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
  containers,
  ...more,
});

const BOTH = ['work', 'proxy'];

test.each<[string, readonly TaskContainer[], readonly string[], boolean]>([
  ['the only container ended with 0', [container('work', 0)], ['work'], true],
  ['it ended with 3', [container('work', 3)], ['work'], false],
  [
    'a sidecar was terminated after it',
    [container('work', 0), container('proxy', 143)],
    BOTH,
    true,
  ],
  ['a sidecar was killed after it', [container('work', 0), container('proxy', 137)], BOTH, true],
  [
    'a sidecar ran out of memory',
    [container('work', 0), container('proxy', 137, 'OutOfMemoryError: killed')],
    BOTH,
    false,
  ],
  ['a sidecar failed by itself', [container('work', 0), container('proxy', 1)], BOTH, false],
  [
    'a sidecar that waits for the work never started',
    [container('work', 0), container('proxy')],
    BOTH,
    true,
  ],
  ['all were terminated', [container('work', 143), container('proxy', 143)], BOTH, false],
  [
    'one that is not essential failed',
    [container('work', 0), container('init', 1)],
    ['work'],
    true,
  ],
  ['nothing started', [container('work')], ['work'], false],
])('when %s', (_, containers, essential, isSuccess) => {
  expect(judgeTask(stopped(containers), { essential }).isSuccess).toBe(isSuccess);
});

test('a task that somebody stopped has not done its work, whatever its exit code', () => {
  const task = stopped([container('work', 0)], {
    stopCode: 'UserInitiated',
    stoppedReason: 'Task stopped by user',
  });
  expect(judgeTask(task, { essential: ['work'] }).reasons).toEqual([
    'task abc stopped (UserInitiated): Task stopped by user',
  ]);
});

test('only the named container counts', () => {
  const task = stopped([container('work', 0), container('proxy', 9)]);
  const judged = judgeTask(task, { essential: BOTH, exitCodeFrom: 'work' });
  expect(judged).toMatchObject({ isSuccess: true, exitCodes: { work: 0, proxy: 9 } });
});

test('a failure tells every reason', () => {
  const task = stopped([container('work', 137, 'OutOfMemoryError: killed'), container('proxy', 1)]);
  expect(judgeTask(task, { essential: BOTH }).reasons).toEqual([
    'task abc stopped (EssentialContainerExited): Essential container in task exited',
    'task abc, container work: exit code 137 (SIGKILL, often out of memory), OutOfMemoryError: killed',
    'task abc, container proxy: exit code 1',
  ]);
});
