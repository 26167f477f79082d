import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import { type ServiceSeed, seedService } from '../../../src/simulator/ecs/seed-service.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { configOf } from '../../../src/simulator/ecs/service-tasks.ts';
import { countTasks, definition, emptyWorld } from '../builders.ts';

const FARGATE = {
  ...definition('crash'),
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
};

function seeded(over: Partial<ServiceSeed>) {
  const world = emptyWorld();
  const service = seedService(world, { cluster: 'c', service: 'web', ...over });
  const config = configOf(world, primaryOf(service));
  const revision = world.ecs.revisions.get(config.taskDefinitionArn);
  return { world, service, config, revision };
}

describe('seedService', () => {
  it.each<[string, Partial<ServiceSeed>, string, string]>([
    ['nothing', {}, 'web', 'EC2'],
    ['a family', { family: 'shop' }, 'shop', 'EC2'],
    ['a definition', { definition: definition('crash') }, 'web', 'EC2'],
    ['one for Fargate', { definition: FARGATE }, 'web', 'FARGATE'],
    ['one that AWS refuses', { definition: { family: 'shop', cpu: 'x' } }, 'shop', 'EC2'],
    ['no family in it', { definition: {}, family: 'shop' }, 'shop', 'EC2'],
    ['Fargate of a wrong size', { definition: { ...FARGATE, cpu: '1' } }, 'web', 'EC2'],
    [
      'ARNs',
      {
        cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c',
        service: 'arn:aws:ecs:eu-west-1:123456789012:service/c/web',
      },
      'web',
      'EC2',
    ],
  ])('with %s makes a steady service of three tasks', (_, over, family, launchType) => {
    const { world, service, config, revision } = seeded(over);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
    expect(currentServiceDeployment(world, service).status).toBe('SUCCESSFUL');
    expect(primaryOf(service).rolloutState).toBe('COMPLETED');
    expect(service.arn).toBe('arn:aws:ecs:eu-west-1:123456789012:service/c/web');
    expect(revision).toMatchObject({ family, number: 1 });
    expect(config.launchType).toBe(launchType);
    expect(service.settings.deploymentConfiguration.deploymentCircuitBreaker).toEqual({
      enable: true,
      rollback: true,
    });
  });

  it('replaces images that are not well and keeps the others', () => {
    const containerDefinitions = [
      { name: 'a', image: 'example/app:does-not-exist', memory: 6 },
      { name: 'b', image: 'nginx:1.27', memory: 6 },
    ];
    const { revision } = seeded({ definition: { family: 'web', containerDefinitions } });
    expect(revision?.definition.containerDefinitions.map((one) => one.image)).toEqual([
      'example/app:ok',
      'nginx:1.27',
    ]);
  });

  it('leaves a service that is there as it is', () => {
    const { world, service } = seeded({});
    const atMs = world.nowMs;
    expect(seedService(world, { cluster: 'c', service: 'web', family: 'other' })).toBe(service);
    expect(world.nowMs).toBe(atMs);
  });
});
