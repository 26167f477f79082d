import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { hitsOf } from '../documents.ts';

const DEFINITION: JsonObject = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [{ name: 'web', portMappings: [{ containerPort: 80, name: 'http' }] }],
  volumes: [{ name: 'data', configuredAtLaunch: true }, { name: 'plain' }],
};
const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-1'] } };
const VOLUME = { roleArn: 'role', sizeInGiB: 1 };

const BROKEN: readonly [string, JsonObject][] = [
  [
    'service-container /loadBalancers/0/containerName',
    { loadBalancers: [{ targetGroupArn: 'tg', containerName: 'app', containerPort: 80 }] },
  ],
  [
    'service-container /loadBalancers/0/containerPort',
    { loadBalancers: [{ targetGroupArn: 'tg', containerName: 'web', containerPort: 81 }] },
  ],
  ['service-launch-type-fit /launchType', { launchType: 'EC2' }],
  [
    'service-volume-name /volumeConfigurations/0/name',
    { volumeConfigurations: [{ name: 'plain', managedEBSVolume: VOLUME }] },
  ],
  [
    'service-port-name /serviceConnectConfiguration/services/0/portName',
    { serviceConnectConfiguration: { enabled: true, services: [{ portName: 'grpc' }] } },
  ],
];

test.each(BROKEN)('%s', async (hit, service) => {
  expect(await hitsOf({ networkConfiguration: NETWORK, ...service }, DEFINITION)).toEqual([hit]);
});

test('the network configuration goes with the network mode awsvpc, and with no other', async () => {
  const hit = 'service-network-mode /networkConfiguration';
  expect(await hitsOf({}, DEFINITION)).toEqual([hit]);
  const bridge = { ...DEFINITION, networkMode: 'bridge' };
  expect(await hitsOf({ networkConfiguration: NETWORK }, bridge)).toEqual([hit]);
  expect(await hitsOf({ deploymentController: { type: 'EXTERNAL' } }, DEFINITION)).toEqual([]);
});

test('a service that fits its definition has no finding, and without one nothing is said', async () => {
  const service: JsonObject = {
    launchType: 'FARGATE',
    networkConfiguration: NETWORK,
    loadBalancers: [{ targetGroupArn: 'tg', containerName: 'web', containerPort: 80 }],
    volumeConfigurations: [{ name: 'data', managedEBSVolume: VOLUME }],
    serviceConnectConfiguration: { enabled: true, services: [{ portName: 'http' }] },
  };
  expect(await hitsOf(service, DEFINITION)).toEqual([]);
  for (const [, broken] of BROKEN) expect(await hitsOf(broken)).toEqual([]);
});
