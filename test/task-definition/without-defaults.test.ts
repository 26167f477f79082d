import fc from 'fast-check';
import { canonicalDefinition } from '../../src/task-definition/canonical.ts';
import { withoutDefaults } from '../../src/task-definition/without-defaults.ts';

/** What Amazon ECS makes of a short definition. */
const REGISTERED = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3',
  containerDefinitions: [
    {
      name: 'app',
      image: 'example/app:ok',
      cpu: 0,
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      essential: true,
      environment: [],
      mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly: false }],
      volumesFrom: [],
      systemControls: [],
      healthCheck: { command: ['CMD', 'ok'], interval: 30, timeout: 5, retries: 3 },
    },
  ],
  family: 'web',
  networkMode: 'awsvpc',
  revision: 3,
  volumes: [{ name: 'data', host: {} }],
  status: 'ACTIVE',
  requiresAttributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18' }],
  placementConstraints: [],
  compatibilities: ['EC2', 'FARGATE'],
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  registeredAt: '2026-11-22T00:00:00Z',
};

test('what AWS has added goes, and what a reader looks for comes first', () => {
  const written = withoutDefaults(REGISTERED);
  expect(Object.entries(written)).toEqual([
    ['family', 'web'],
    ['networkMode', 'awsvpc'],
    ['requiresCompatibilities', ['FARGATE']],
    ['cpu', '256'],
    ['memory', '512'],
    [
      'containerDefinitions',
      [
        {
          name: 'app',
          image: 'example/app:ok',
          portMappings: [{ containerPort: 80 }],
          essential: true,
          mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
          healthCheck: { command: ['CMD', 'ok'] },
        },
      ],
    ],
    ['volumes', [{ name: 'data' }]],
  ]);
});

test('a port of the host that means something stays', () => {
  const bridge = {
    ...REGISTERED,
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 80, hostPort: 80 }] }],
  };
  expect(withoutDefaults(bridge).containerDefinitions).toEqual(bridge.containerDefinitions);
});

test('whatever goes, Amazon ECS treats the two alike', () => {
  const leaf = fc.constantFrom(0, 1, false, true, '', 'tcp', 'enabled', 'awsvpc', 'bridge', '/');
  const value = fc.letrec((tie) => ({
    any: fc.oneof(leaf, fc.array(tie('any'), { maxLength: 2 }), tie('object')),
    object: fc.dictionary(
      fc.constantFrom('cpu', 'essential', 'host', 'options', 'protocol', 'readOnly', 'name'),
      tie('any'),
      { maxKeys: 4 },
    ),
  }));
  const container = value.object as fc.Arbitrary<object>;
  const property = fc.property(
    fc.record({
      family: fc.constant('web'),
      networkMode: fc.constantFrom('awsvpc', 'bridge'),
      containerDefinitions: fc.array(container, { minLength: 1, maxLength: 3 }),
    }),
    (definition) => {
      const given = definition as never;
      expect(canonicalDefinition(withoutDefaults(given))).toEqual(canonicalDefinition(given));
    },
  );
  fc.assert(property, { seed: 7, numRuns: 300 });
});
