import {
  attributesOf,
  compatibilitiesOf,
  withDefaults,
} from '../../../src/simulator/ecs/definition-defaults.ts';
import { definition } from '../builders.ts';

describe('withDefaults', () => {
  it('fills in what AWS fills in and takes the tags out', () => {
    const made = withDefaults({ ...definition('ok'), cpu: '1 vCPU', memory: '2GB', tags: [] });
    expect(made).toMatchObject({
      networkMode: 'bridge',
      cpu: '1024',
      memory: '2048',
      volumes: [],
      placementConstraints: [],
    });
    expect(made.containerDefinitions[0]).toMatchObject({
      cpu: 0,
      essential: true,
      portMappings: [],
      environment: [],
      mountPoints: [],
      volumesFrom: [],
      systemControls: [],
    });
    expect(made).not.toHaveProperty('tags');
  });

  it.each([
    ['bridge', { containerPort: 80 }, { containerPort: 80, hostPort: 0, protocol: 'tcp' }],
    [
      'bridge',
      { containerPort: 80, hostPort: 8080 },
      { containerPort: 80, hostPort: 8080, protocol: 'tcp' },
    ],
    ['awsvpc', { containerPort: 80 }, { containerPort: 80, hostPort: 80, protocol: 'tcp' }],
    [
      'host',
      { containerPort: 53, protocol: 'udp' },
      { containerPort: 53, hostPort: 53, protocol: 'udp' },
    ],
    ['awsvpc', { containerPortRange: '1-2' }, { containerPortRange: '1-2', protocol: 'tcp' }],
  ])('completes the port of a container in %s: %j', (networkMode, port, expected) => {
    const made = withDefaults({ ...definition('ok', { portMappings: [port] }), networkMode });
    expect(made.containerDefinitions[0]?.portMappings).toEqual([expected]);
  });
});

it.each([
  [{}, ['EXTERNAL', 'EC2']],
  [{ networkMode: 'awsvpc' }, ['EC2']],
  [{ networkMode: 'awsvpc', cpu: '256', memory: '512' }, ['EC2', 'FARGATE']],
])('a definition with %j is fit for %j', (over, expected) => {
  expect(compatibilitiesOf(withDefaults({ ...definition('ok'), ...over }))).toEqual(expected);
});

it('asks of an instance what the definition uses', () => {
  const log = { logConfiguration: { logDriver: 'awslogs' } };
  const roles = { executionRoleArn: 'a', taskRoleArn: 'b', networkMode: 'awsvpc' };
  const names = attributesOf(withDefaults({ ...definition('ok', log), ...roles }));
  expect(names.map((one) => one.name)).toEqual([
    'com.amazonaws.ecs.capability.logging-driver.awslogs',
    'ecs.capability.execution-role-awslogs',
    'com.amazonaws.ecs.capability.task-iam-role',
    'ecs.capability.task-eni',
    'com.amazonaws.ecs.capability.docker-remote-api.1.18',
  ]);
});
