import { readAppSpec } from '../../../src/simulator/codedeploy/app-spec.ts';
import type { Json } from '../../../src/simulator/json.ts';

const PROPERTIES = {
  TaskDefinition: 'arn:td',
  LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 80 },
};

const spec = (properties: Json = PROPERTIES, over: object = {}): Json =>
  ({
    version: 0,
    Resources: [{ T: { Type: 'AWS::ECS::Service', Properties: properties } }],
    ...over,
  }) as Json;

describe('readAppSpec', () => {
  it('reads all that it may say', () => {
    const read = readAppSpec(
      spec(
        {
          ...PROPERTIES,
          PlatformVersion: '1.4.0',
          NetworkConfiguration: {
            AwsvpcConfiguration: {
              Subnets: ['a'],
              SecurityGroups: ['b'],
              AssignPublicIp: 'ENABLED',
            },
          },
          CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Weight: 1 }],
        },
        { Hooks: [{ BeforeInstall: 'one' }, { AfterAllowTraffic: 'two' }] },
      ),
    );
    expect(read).toEqual({
      kind: 'read',
      appSpec: {
        taskDefinition: 'arn:td',
        containerName: 'app',
        containerPort: 80,
        platformVersion: '1.4.0',
        networkConfiguration: {
          awsvpcConfiguration: {
            subnets: ['a'],
            securityGroups: ['b'],
            assignPublicIp: 'ENABLED',
          },
        },
        capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
        hooks: { BeforeInstall: 'one', AfterAllowTraffic: 'two' },
      },
    });
  });

  it('does not mind the case of keys', () => {
    const lower = {
      version: '0.0',
      resources: [
        {
          t: {
            type: 'AWS::ECS::Service',
            properties: {
              taskDefinition: 'x',
              loadBalancerInfo: { containerName: 'a', containerPort: '80' },
            },
          },
        },
      ],
    };
    expect(readAppSpec(lower)).toMatchObject({ kind: 'read', appSpec: { containerPort: 80 } });
  });

  it.each<[string, Json, RegExp]>([
    ['a list', [], /not a JSON or YAML object/],
    ['another version', spec(PROPERTIES, { version: 1 }), /version 1 is not 0.0/],
    ['no resources', spec(PROPERTIES, { Resources: [] }), /exactly one resource/],
    ['two resources', spec(PROPERTIES, { Resources: [{ a: {}, b: {} }] }), /exactly one resource/],
    ['another type', spec(PROPERTIES, { Resources: [{ a: { Type: 'x' } }] }), /Type AWS::ECS/],
    ['no task definition', spec({ ...PROPERTIES, TaskDefinition: '' }), /TaskDefinition/],
    ['no container', spec({ TaskDefinition: 'x' }), /ContainerName/],
    ['hooks that are no list', spec(PROPERTIES, { Hooks: {} }), /must be a list/],
    ['an unknown hook', spec(PROPERTIES, { Hooks: [{ Later: 'x' }] }), /unknown hook: Later/],
  ])('refuses %s', (_, content, message) => {
    const read = readAppSpec(content);
    expect(read.kind === 'wrong' ? read.message : 'read').toMatch(message);
  });
});
