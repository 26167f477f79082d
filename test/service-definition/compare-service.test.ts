import { compareService } from '../../src/service-definition/compare-service.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';

const PAIR = {
  targetGroupArn: 'tg/blue',
  containerName: 'web',
  containerPort: 80,
  advancedConfiguration: { alternateTargetGroupArn: 'tg/green', roleArn: 'role' },
};
const GREEN = {
  ...PAIR,
  targetGroupArn: 'tg/green',
  advancedConfiguration: { alternateTargetGroupArn: 'tg/blue', roleArn: 'role' },
};
const LIVE: JsonObject = {
  desiredCount: 2,
  launchType: 'FARGATE',
  schedulingStrategy: 'REPLICA',
  deploymentController: { type: 'ECS' },
  deploymentConfiguration: {
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
  networkConfiguration: {
    awsvpcConfiguration: {
      subnets: ['subnet-1', 'subnet-2'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'ENABLED',
    },
  },
  loadBalancers: [GREEN],
};

function compare(wanted: JsonObject, tags: { key: string; value: string }[] = []) {
  return compareService({ members: LIVE, tags }, wanted);
}

const SAME: readonly [string, JsonObject][] = [
  ['says nothing', {}],
  ['says the same', LIVE],
  ['says a default that AWS leaves out', { enableExecuteCommand: false, propagateTags: 'NONE' }],
  ['has the target groups of a pair the other way round', { loadBalancers: [PAIR] }],
  ['says less of the deployment', { deploymentConfiguration: { maximumPercent: 200 } }],
  [
    'has the subnets in another order',
    { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-2', 'subnet-1'] } } },
  ],
  ['names the service and its definition', { serviceName: 'web', taskDefinition: 'web:1' }],
];

test.each(SAME)('a definition that %s changes nothing', (_, wanted) => {
  const changes = compare(wanted);
  expect(changes).toEqual({ update: {}, tag: [], untag: [], differences: [], fixed: [] });
});

test('only what differs is sent, and said', () => {
  const { update, differences } = compare({
    desiredCount: 2,
    enableExecuteCommand: true,
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
  });
  expect(Object.keys(update)).toEqual(['enableExecuteCommand', 'deploymentConfiguration']);
  expect(differences).toEqual([
    { path: 'enableExecuteCommand', kind: 'changed', before: false, after: true },
    {
      path: 'deploymentConfiguration.minimumHealthyPercent',
      kind: 'changed',
      before: 100,
      after: 50,
    },
  ]);
});

test('what others have set in the network stays in it', () => {
  const { update } = compare({
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-3'] } },
  });
  expect(update.networkConfiguration).toEqual({
    awsvpcConfiguration: {
      subnets: ['subnet-3'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'ENABLED',
    },
  });
});

test('what UpdateService does not take is told apart', () => {
  const { update, fixed } = compare({
    launchType: 'EC2',
    schedulingStrategy: 'DAEMON',
    deploymentController: { type: 'CODE_DEPLOY' },
  });
  expect(fixed).toEqual(['launchType', 'schedulingStrategy', 'deploymentController']);
  expect(update).toEqual({});
});

test('tags are set and taken away one by one, and those of AWS are left alone', () => {
  const live = [
    { key: 'team', value: 'a' },
    { key: 'old', value: '1' },
    { key: 'aws:cloudformation:stack-name', value: 's' },
  ];
  const tags = [
    { key: 'team', value: 'b' },
    { key: 'new', value: '2' },
  ];
  const changes = compare({ tags }, live);
  expect(changes).toMatchObject({ tag: tags, untag: ['old'] });
  expect(changes.differences.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'changed tags[team]',
    'added tags[new]',
    'removed tags[old]',
  ]);
  expect(compare({}, live)).toMatchObject({ tag: [], untag: [] });
});

test('an empty list takes away what is there', () => {
  expect(compare({ loadBalancers: [] }).update).toEqual({ loadBalancers: [] });
  expect(compare({ placementStrategy: [] }).update).toEqual({});
});
