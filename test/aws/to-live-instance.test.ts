import { toLiveInstance } from '../../src/aws/to-live-instance.ts';

const set = (name: string, ...stringSetValue: string[]) => ({
  name,
  type: 'STRINGSET',
  stringSetValue,
});
const number = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue });

test('an instance comes in our words, interfaces of tasks counted', () => {
  const live = toLiveInstance({
    containerInstanceArn: 'arn:a',
    ec2InstanceId: 'i-1',
    status: 'ACTIVE',
    agentConnected: true,
    versionInfo: { agentVersion: '1.89.2' },
    registeredAt: new Date(5_000),
    capacityProviderName: 'mine',
    runningTasksCount: 2,
    pendingTasksCount: 1,
    registeredResources: [number('CPU', 2048), number('MEMORY', 7680), set('GPU', 'g1', 'g2')],
    remainingResources: [
      number('CPU', 1024),
      number('MEMORY', 512),
      set('PORTS', '22', '80'),
      set('PORTS_UDP', '53'),
      set('GPU', 'g2'),
    ],
    attributes: [{ name: 'ecs.instance-type', value: 'm5.large' }, { name: 'ecs.capability.x' }],
    attachments: [
      { type: 'eni', status: 'ATTACHED' },
      { type: 'ElasticNetworkInterface', status: 'ATTACHING' },
      { type: 'eni', status: 'DELETED' },
      { type: 'Service Connect', status: 'ATTACHED' },
    ],
  });
  expect(live).toEqual({
    arn: 'arn:a',
    ec2InstanceId: 'i-1',
    status: 'ACTIVE',
    agentConnected: true,
    agentVersion: '1.89.2',
    registeredAtMs: 5_000,
    capacityProvider: 'mine',
    tasks: 3,
    taskEnis: 2,
    registered: { cpu: 2048, memoryMib: 7680, gpus: 2, tcpPorts: [], udpPorts: [] },
    remaining: { cpu: 1024, memoryMib: 512, gpus: 1, tcpPorts: [22, 80], udpPorts: [53] },
    attributes: { 'ecs.instance-type': 'm5.large', 'ecs.capability.x': '' },
  });
});

test('what AWS leaves out is nothing, and an unknown agent is not connected', () => {
  expect(toLiveInstance({})).toMatchObject({
    status: '',
    agentConnected: false,
    tasks: 0,
    taskEnis: 0,
  });
});
