import { registerRevision } from '../../../src/simulator/ecs/revisions.ts';
import { createService } from '../../../src/simulator/ecs/services.ts';
import { stopTask } from '../../../src/simulator/ecs/stop-task.ts';
import { targetsOf } from '../../../src/simulator/ecs/targets.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { NO_NEIGHBOURS } from '../../../src/simulator/neighbours.ts';
import { definition, emptyWorld, newCluster, pass, told } from '../builders.ts';

it('registers a task when it runs, deregisters it when it is to stop, and waits as long as the group says', () => {
  const world = emptyWorld();
  const seen: string[] = [];
  world.neighbours = {
    ...NO_NEIGHBOURS,
    targetTiming: () => ({ healthyAfterMs: 5_000, unhealthyAfterMs: 9_000, drainMs: 7_000 }),
    registerTarget: (_, target) => seen.push(`+${target.targetGroupArn}:${target.containerPort}`),
    deregisterTarget: (_, target) => seen.push(`-${target.targetGroupArn}`),
  };
  registerRevision(world, definition('ok', { portMappings: [{ containerPort: 80 }] }));
  const service = createService(world, newCluster(world), {
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 1,
    loadBalancers: [{ targetGroupArn: 'tg', containerName: 'app', containerPort: 80 }],
  });
  pass(world, 60);
  const [task] = tasksOf(world, service);
  expect(task).toMatchObject({ lastStatus: 'RUNNING', isSettled: true });
  expect(targetsOf(task!)).toMatchObject([{ targetGroupArn: 'tg', image: 'example/app:ok' }]);
  stopTask(world, task!, { stopCode: 'UserInitiated', stoppedReason: 'x', drains: true });
  expect(seen).toEqual(['+tg:80', '-tg']);
  pass(world, 6);
  expect(task!.lastStatus).toBe('DEACTIVATING');
  pass(world, 2);
  expect(task!.lastStatus).toBe('STOPPING');
  expect(told(service)).toContain('(service web) registered 1 targets in (target-group tg)');
});
