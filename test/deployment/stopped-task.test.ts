import { describeStop, keepStoppedTask, shortTaskId } from '../../src/deployment/stopped-task.ts';
import { stoppedTask } from './builders.ts';

describe('describeStop', () => {
  test('names the task, the reason, exit codes and signals in words', () => {
    const task = stoppedTask('t9', 'Essential container in task exited', {
      stopCode: 'EssentialContainerExited',
      containers: [
        { name: 'web', lastStatus: 'STOPPED', exitCode: 137, reason: 'OutOfMemoryError: killed' },
        { name: 'log', lastStatus: 'STOPPED', exitCode: 0 },
        { name: 'idle', lastStatus: 'STOPPED' },
      ],
    });
    expect(describeStop(keepStoppedTask(task))).toBe(
      'stopped (EssentialContainerExited): Essential container in task exited; ' +
        'container web: exit code 137 (SIGKILL, often out of memory), OutOfMemoryError: killed; ' +
        'container log: exit code 0 (it finished without an error)',
    );
  });
});

test('shortTaskId is the last part of the ARN', () => {
  expect(shortTaskId('arn:aws:ecs:eu-west-1:123456789012:task/c/abc')).toBe('abc');
});
