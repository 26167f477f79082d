import { explain as explainAll, explainStoppedTasks } from '../../src/deployment/explain.ts';
import { keepStoppedTask } from '../../src/deployment/stopped-task.ts';
import { stoppedTask } from './builders.ts';

const explain = (...tasks: ReturnType<typeof stoppedTask>[]) =>
  explainStoppedTasks(tasks.map(keepStoppedTask));

describe('explainStoppedTasks', () => {
  test.each([
    ['CannotPullContainerError: pull image manifest: example/app:x: not found', 'image-missing'],
    [
      'CannotPullContainerError: failed to do request: dial tcp 1.2.3.4:443: i/o timeout',
      'image-network',
    ],
    ['CannotPullContainerError: error response: 403 Forbidden', 'image-denied'],
    ['CannotPullContainerError: toomanyrequests: slow down', 'image-rate-limit'],
    ['CannotPullContainerError: write /x: no space left on device', 'image-disk'],
    [
      "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
      'image-platform',
    ],
    ['ResourceInitializationError: unable to pull secrets or registry auth: denied', 'secrets'],
    ['ResourceInitializationError: failed to validate logger args: x', 'log-group'],
    ['ResourceInitializationError: failed to invoke EFS utils commands', 'efs-volume'],
    ['CannotStartContainerError: exec: "x": executable file not found in $PATH', 'start-command'],
    ['Task failed container health checks', 'container-health'],
    ['Task failed ELB health checks in (target-group arn)', 'target-health'],
    ['Essential container in task exited', 'essential-exit'],
    ['Your Spot Task was interrupted.', 'spot'],
    ['Task stopped by user', 'stopped-by-user'],
  ])('knows %s', (reason, id) => {
    expect(explain(stoppedTask('t1', reason))[0]?.id).toBe(id);
  });

  test('a container reason counts more than the reason of the task', () => {
    const task = stoppedTask('t1', 'Essential container in task exited', {
      stopCode: 'EssentialContainerExited',
      containers: [
        {
          name: 'web',
          lastStatus: 'STOPPED',
          exitCode: 137,
          reason: 'OutOfMemoryError: Container killed due to memory usage',
        },
      ],
    });
    expect(explain(task)[0]).toMatchObject({ id: 'out-of-memory' });
    expect(explain(task)[0]?.reason).toContain('container web, exit code 137 (SIGKILL');
  });

  test('equal reasons are counted together, the most frequent first', () => {
    const crash = stoppedTask('t0', 'Essential container in task exited');
    const pulls = ['t1', 't2'].map((id) => stoppedTask(id, 'CannotPullContainerError: not found'));
    expect(explain(crash, ...pulls).map(({ id, count }) => [id, count])).toEqual([
      ['image-missing', 2],
      ['essential-exit', 1],
    ]);
  });

  test('an unknown reason is shown as it is', () => {
    expect(explain(stoppedTask('t1', 'something new'))[0]?.title).toBe('something new');
  });

  test('tasks that ECS scaled in are no failures', () => {
    const scaledIn = stoppedTask('t1', 'Scaling activity initiated by (deployment ecs-svc/222)', {
      stopCode: 'ServiceSchedulerInitiated',
    });
    expect(explain(scaledIn)).toEqual([]);
  });

  test('the exit code of the container that ended says more than that one ended', () => {
    const task = stoppedTask('t1', 'Essential container in task exited', {
      stopCode: 'EssentialContainerExited',
      containers: [
        { name: 'sidecar', lastStatus: 'STOPPED', exitCode: 143 },
        { name: 'web', lastStatus: 'STOPPED', exitCode: 1 },
      ],
    });
    expect(explain(task)[0]).toMatchObject({
      id: 'exit-error',
      reason: 'Essential container in task exited (container web, exit code 1)',
      link: expect.stringContaining('docs.aws.amazon.com'),
    });
  });

  test('the exit code of a container that was stopped from outside explains nothing', () => {
    const task = stoppedTask('t1', 'Task failed container health checks', {
      stopCode: 'ServiceSchedulerInitiated',
      containers: [{ name: 'web', lastStatus: 'STOPPED', exitCode: 137 }],
    });
    expect(explain(task)[0]?.id).toBe('container-health');
  });
});

describe('explain', () => {
  const event = (message: string) => ({ id: message, atMs: 0, message });

  test('finds placement, target health and hooks in events and in the reason of the deployment', () => {
    const found = explainAll({
      stoppedTasks: [],
      events: [
        event(
          '(service web) was unable to place a task. Reason: Capacity is unavailable at this time.',
        ),
        event(
          '(service web) (port 80) is unhealthy in (target-group web) due to (reason Request timed out)',
        ),
        event('(service web) has started 1 tasks: (task 1).'),
      ],
      statusReason: 'Service deployment rolled back because POST_SCALE_UP pause hook timed out.',
    });
    expect(found.map(({ id, source }) => [id, source])).toEqual([
      ['fargate-capacity', 'event'],
      ['hook-pause-timeout', 'deployment'],
      ['target-timeout', 'event'],
    ]);
  });

  test('counts a failure once, though tasks and events tell it', () => {
    const reason = 'CannotPullContainerError: not found';
    const found = explainAll({
      stoppedTasks: [keepStoppedTask(stoppedTask('t1', reason))],
      events: [event(`(service web) was unable to place a task. Reason: ${reason}`)],
    });
    expect(found).toMatchObject([{ id: 'image-missing', source: 'task', count: 1 }]);
  });

  test('tells the circuit breaker only when nothing else is known', () => {
    const breaker = event(
      '(service web) (deployment ecs-svc/1) deployment failed: tasks failed to start.',
    );
    const alone = explainAll({ stoppedTasks: [], events: [breaker] });
    expect(alone.map(({ id }) => id)).toEqual(['breaker']);
    const tasks = [keepStoppedTask(stoppedTask('t1', 'Task failed container health checks'))];
    const both = explainAll({ stoppedTasks: tasks, events: [breaker] });
    expect(both.map(({ id }) => id)).toEqual(['container-health']);
  });
});
