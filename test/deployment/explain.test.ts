import { KNOWN_CAUSES } from '../../src/deployment/causes.ts';
import { explainStoppedTasks } from '../../src/deployment/explain.ts';
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
    ['ResourceInitializationError: failed to invoke EFS utils commands', 'resource-initialization'],
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
    expect(explain(task)[0]?.reason).toContain('container web, exit code 137');
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
});

describe('KNOWN_CAUSES', () => {
  test('each has an id of its own, a title and a fix that end as sentences', () => {
    expect(new Set(KNOWN_CAUSES.map((cause) => cause.id)).size).toBe(KNOWN_CAUSES.length);
    for (const cause of KNOWN_CAUSES) {
      expect(cause.title).toMatch(/\.$/);
      expect(cause.fix).toMatch(/\.$/);
    }
  });
});
