import { taskView } from '../../../src/mock-server/views/task-view.ts';
import { emptyWorld, newService, pass } from '../../simulator/builders.ts';

describe('taskView', () => {
  it('follows a task from its start to its end', () => {
    const world = emptyWorld();
    newService(world, 'crash');
    pass(world, 6);
    const [task] = [...world.ecs.tasks.values()];
    expect(taskView(world, task!)).toMatchObject({
      lastStatus: 'PROVISIONING',
      startedAt: undefined,
    });
    pass(world, 27);
    const running = taskView(world, task!);
    expect(running).toMatchObject({ healthStatus: 'UNKNOWN', startedAt: expect.any(Number) });
    expect(running).not.toHaveProperty('stopCode');
    pass(world, 30);
    expect(taskView(world, task!)).toMatchObject({
      lastStatus: 'STOPPED',
      desiredStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      stoppedAt: expect.any(Number),
      containers: [{ exitCode: 1, imageDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }],
    });
  });

  it('shows no digest of an image that was never pulled', () => {
    const world = emptyWorld();
    newService(world, 'does-not-exist');
    pass(world, 60);
    const [task] = [...world.ecs.tasks.values()];
    expect(taskView(world, task!)).toMatchObject({
      stopCode: 'TaskFailedToStart',
      containers: [{ lastStatus: 'STOPPED', imageDigest: undefined, exitCode: undefined }],
    });
  });
});
