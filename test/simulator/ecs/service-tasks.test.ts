import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import {
  configOf,
  launchTypeOf,
  startServiceTasks,
  stopServiceTasks,
} from '../../../src/simulator/ecs/service-tasks.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { emptyWorld, steadyService, told } from '../builders.ts';

describe('the tasks of a service', () => {
  it('are started for a deployment and told of', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const deployment = primaryOf(service);
    startServiceTasks(world, service, { deployment, count: 2 });
    expect(tasksOf(world, service).at(-1)).toMatchObject({
      startedBy: deployment.id,
      group: 'service:web',
      serviceArn: service.arn,
    });
    expect(told(service).at(-1)).toBe('(service web) has started 2 tasks: (task ID) (task ID).');
    expect(service.isSteady).toBe(false);
  });

  it('are stopped and told of, and nothing is told of none', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    stopServiceTasks(world, service, []);
    expect(service.isSteady).toBe(true);
    stopServiceTasks(world, service, tasksOf(world, service).slice(0, 1));
    expect(told(service).at(-1)).toBe('(service web) has stopped 1 running tasks: (task ID).');
  });

  it('need what their deployment says', () => {
    const world = emptyWorld();
    const deployment = { ...primaryOf(steadyService(world)), serviceRevisionArn: 'gone' };
    expect(() => configOf(world, deployment)).toThrow('gone');
  });
});

it.each([
  [{ launchType: 'FARGATE' }, 'FARGATE'],
  [{ capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] }, 'FARGATE'],
  [{ capacityProviderStrategy: [{ capacityProvider: 'mine' }] }, 'EC2'],
  [{}, 'EC2'],
])('with %j tasks run on %s', (over, expected) => {
  const config = { taskDefinitionArn: 'a', loadBalancers: [], serviceRegistries: [], ...over };
  expect(launchTypeOf(config)).toBe(expected);
});
