import { demandOf } from '../../src/placement/task-demand.ts';

const two = [
  { name: 'app', cpu: 256, memory: 512, memoryReservation: 300 },
  { name: 'log', cpu: 64, memory: 128 },
];

describe('what a task takes', () => {
  it('is nothing for an empty definition', () => {
    expect(demandOf({})).toEqual({
      cpu: 0,
      memoryMib: 0,
      gpus: 0,
      enis: 0,
      volumes: 0,
      tcpPorts: [],
      udpPorts: [],
      clashingPorts: [],
      attributes: [],
    });
  });

  it.each([
    [
      'the sums of its containers, reservations first',
      { containerDefinitions: two },
      { cpu: 320, memoryMib: 428 },
    ],
    [
      'its own size before that',
      { cpu: '1024', memory: '2048', containerDefinitions: two },
      { cpu: 1024, memoryMib: 2048 },
    ],
    [
      'its own size, even when it is smaller',
      { cpu: '128', memory: '64', containerDefinitions: two },
      { cpu: 128, memoryMib: 64 },
    ],
    ['its size in vCPU and GB', { cpu: '.5 vCPU', memory: '1.5GB' }, { cpu: 512, memoryMib: 1536 }],
    ['its size in numbers', { cpu: 256, memory: 512 }, { cpu: 256, memoryMib: 512 }],
    ['nothing of a size that is none', { cpu: '2 GB', memory: 'much' }, { cpu: 0, memoryMib: 0 }],
    ['an interface in awsvpc', { networkMode: 'awsvpc' }, { enis: 1 }],
    ['no interface in bridge', { networkMode: 'bridge' }, { enis: 0 }],
    [
      'a volume that is attached at launch',
      { volumes: [{ configuredAtLaunch: true }, { name: 'b' }] },
      { volumes: 1 },
    ],
  ])('is %s', (_, definition, expected) => {
    expect(demandOf(definition)).toMatchObject(expected);
  });

  it('holds fixed ports but not in awsvpc', () => {
    const containerDefinitions = [{ portMappings: [{ hostPort: 80 }] }];
    expect(demandOf({ containerDefinitions }).tcpPorts).toEqual([80]);
    expect(demandOf({ containerDefinitions, networkMode: 'awsvpc' }).tcpPorts).toEqual([]);
  });

  it.each([
    [['1', '2'], 3],
    [['ALL'], 'ALL'],
    [['x'], 0],
  ])('counts GPUs of all containers: %j', (values, expected) => {
    const containerDefinitions = values.map((value) => ({
      resourceRequirements: [
        { type: 'GPU', value },
        { type: 'InferenceAccelerator', value: '9' },
      ],
    }));
    expect(demandOf({ containerDefinitions }).gpus).toBe(expected);
  });
});
