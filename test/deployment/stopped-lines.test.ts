import { stoppedLines } from '../../src/deployment/stopped-lines.ts';
import type { StoppedTask } from '../../src/deployment/watch-types.ts';

const stopped = (id: string, over: Partial<StoppedTask> = {}): StoppedTask => ({
  arn: `arn:task/c/${id}`,
  reason: 'Essential container in task exited',
  stopCode: 'EssentialContainerExited',
  containers: [{ name: 'app', exitCode: 1, reason: undefined }],
  ...over,
});

const WORDS =
  'stopped (EssentialContainerExited): Essential container in task exited; container app: exit code 1';

test('a few tasks are told one by one, many that stopped alike in one line', () => {
  expect(stoppedLines([], [stopped('a'), stopped('b')])).toEqual([
    `task a ${WORDS}`,
    `task b ${WORDS}`,
  ]);
  expect(stoppedLines([], [stopped('a'), stopped('b'), stopped('c')])).toEqual([
    `3 tasks ${WORDS}; a is one of them`,
  ]);
});

test('what was told is not told again for other tasks', () => {
  expect(stoppedLines([stopped('a')], [stopped('b')])).toEqual([]);
  const other = stopped('c', { reason: 'Host EC2 terminated' });
  expect(stoppedLines([stopped('a')], [stopped('b'), other])).toHaveLength(1);
});

test('a task that the scheduler scaled in is no failure', () => {
  const scaled = { reason: 'Scaling activity initiated by (deployment ecs-svc/1)' };
  expect(
    stoppedLines([], [stopped('a', { ...scaled, stopCode: 'ServiceSchedulerInitiated' })]),
  ).toEqual([]);
});

test('the exit code that a stop from outside leaves behind is not told as the container’s own', () => {
  const unhealthy = stopped('a', {
    reason: 'Task failed ELB health checks',
    stopCode: 'ServiceSchedulerInitiated',
    containers: [{ name: 'app', exitCode: 0, reason: undefined }],
  });
  expect(stoppedLines([], [unhealthy])).toEqual([
    'task a stopped (ServiceSchedulerInitiated): Task failed ELB health checks',
  ]);
});
