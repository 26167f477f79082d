import { appSpecFor } from '../../../src/deployment/codedeploy/app-spec.ts';
import { checkAppSpec } from '../../../src/deployment/codedeploy/check-app-spec.ts';
import type { JsonObject } from '../../../src/task-definition/definition.ts';

const CONTAINERS = new Map([
  ['web', [80]],
  ['side', []],
]);

const GOOD = appSpecFor({ containerName: 'web', containerPort: 80 });

const spec = (properties: JsonObject, more: JsonObject = {}, type = 'AWS::ECS::Service') => ({
  version: 0,
  Resources: [{ TargetService: { Type: type, Properties: properties } }],
  ...more,
});

const INFO = { ContainerName: 'web', ContainerPort: 80 };

test.each<[string, JsonObject, readonly RegExp[]]>([
  ['one made from a service', GOOD, []],
  [
    'one in lower case',
    JSON.parse(
      JSON.stringify(GOOD).toLowerCase().replace('aws::ecs::service', 'AWS::ECS::Service'),
    ),
    [],
  ],
  ['a missing version', { Resources: GOOD.Resources }, [/version is missing/]],
  ['another version', { ...GOOD, version: 1 }, [/version is 1/]],
  ['no resources', { version: 0 }, [/has no resource/]],
  [
    'another type',
    spec({ LoadBalancerInfo: INFO }, {}, 'AWS::Lambda::Function'),
    [/Type of TargetService/],
  ],
  [
    'no properties',
    { version: 0, Resources: [{ A: { Type: 'AWS::ECS::Service' } }] },
    [/A has no Properties/],
  ],
  ['no load balancer', spec({}), [/LoadBalancerInfo is missing/]],
  [
    'an unknown container',
    spec({ LoadBalancerInfo: { ...INFO, ContainerName: 'wbe' } }),
    [/"wbe".*web, side/],
  ],
  [
    'a port that is not open',
    spec({ LoadBalancerInfo: { ...INFO, ContainerPort: 81 } }),
    [/opens 80/],
  ],
  [
    'half a network',
    spec({
      LoadBalancerInfo: INFO,
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [] } },
    }),
    [/lacks securityGroups, assignPublicIp/],
  ],
  [
    'two bases',
    spec({ LoadBalancerInfo: INFO, CapacityProviderStrategy: [{ Base: 1 }, { base: 2 }] }),
    [/only one entry/],
  ],
  ['an unknown hook', { ...GOOD, Hooks: [{ BeforeInstal: 'fn' }] }, [/no hook BeforeInstal/]],
  ['a hook without a function', { ...GOOD, hooks: [{ BeforeInstall: '' }] }, [/names no Lambda/]],
  ['hooks that are no list', { ...GOOD, Hooks: { BeforeInstall: 'fn' } }, [/must be a list/]],
])('%s', (_, given, problems) => {
  const found = checkAppSpec(given, CONTAINERS);
  expect(found).toHaveLength(problems.length);
  for (const [at, one] of problems.entries()) expect(found[at]).toMatch(one);
});

test('every problem is told at once', () => {
  const bad = { version: 2, Resources: [{ A: {} }], Hooks: 'x' };
  expect(checkAppSpec(bad, CONTAINERS)).toHaveLength(3);
});

const SERVICE = { Type: 'AWS::ECS::Service', Properties: { LoadBalancerInfo: INFO } };

test('of several resources with our container none is chosen', () => {
  const given = { version: 0, Resources: [{ A: SERVICE }, { B: SERVICE }] };
  expect(checkAppSpec(given, CONTAINERS)).toEqual([expect.stringContaining('2 resources (A, B)')]);
});
