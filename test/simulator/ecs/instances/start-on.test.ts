import { instancesOf } from '../../../../src/simulator/ecs/instances/instances.ts';
import { startOn } from '../../../../src/simulator/ecs/instances/start-on.ts';
import { stopTask } from '../../../../src/simulator/ecs/stop-task.ts';
import { emptyWorld, newCluster, pass, register } from '../../builders.ts';

const RULES = { constraints: [], strategies: [], count: 2 };

it('holds what a task needs from its start to its end', () => {
  const world = emptyWorld();
  const { arn: clusterArn } = newCluster(world);
  const [machine] = instancesOf(world, clusterArn);
  const ports = { portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 8081 }] };
  const revision = register(world, 'ok', { cpu: 100, ...ports });
  const start = { clusterArn, revision, launchType: 'EC2', group: 'g' };
  const { tasks, reasons } = startOn(world, { start, ...RULES });
  expect(tasks.map(({ bindings }) => bindings.map((one) => one.hostPort))).toEqual([[32768, 8081]]);
  expect(reasons?.failures[0]?.reason).toBe('RESOURCE:PORTS');
  expect(machine!.remaining).toMatchObject({ cpu: 1e6 - 100, memoryMib: 1e6 - 128 });
  stopTask(world, tasks[0]!, { stopCode: 'UserInitiated', stoppedReason: 'x' });
  pass(world, 30);
  expect(machine!.remaining).toEqual(machine!.registered);
  expect(machine!.tasks.size).toBe(0);
});

it('needs no machine on Fargate', () => {
  const world = emptyWorld();
  const start = {
    clusterArn: 'c',
    revision: register(world, 'ok'),
    launchType: 'FARGATE',
    group: 'g',
  };
  expect(startOn(world, { start, ...RULES }).tasks).toHaveLength(2);
});
