import { SIZE_FOLDER } from '../../../src/task-definition/rules/size/size-registry.ts';
import { containers, describePairs, having, onFargate, task } from './pairs.ts';

const sized = (cpu: string, memory: string) => onFargate(task({ cpu, memory }));
const storage = (sizeInGiB: number) => task({ ephemeralStorage: { sizeInGiB } });

describePairs('sizes', SIZE_FOLDER, {
  'fargate-size': [sized('256', '4096'), sized('.25 vCPU', '2 GB')],
  'no-memory': [containers({ memory: 0 }), containers({ memory: 0, memoryReservation: 64 })],
  'ephemeral-storage-size': [storage(20), storage(21)],
  'container-memory-minimum': [containers({ memory: 3 }), containers({ memory: 4 })],
  'container-memory-docker': [containers({ memory: 5 }), containers({ memory: 6 })],
  'reservation-above-limit': [
    containers({ memory: 128, memoryReservation: 129 }),
    containers({ memory: 128, memoryReservation: 128 }),
  ],
  'container-above-task': [
    having(containers({ memory: 1025 }), { memory: '1 GB' }),
    having(containers({ memory: 1024 }), { memory: '1 GB' }),
  ],
  'memory-sum-above-task': [
    having(containers({ memory: 512 }, { memory: 513 }), { memory: '1024' }),
    having(containers({ memory: 1024, memoryReservation: 512 }, { memory: 512 }), {
      memory: '1024',
    }),
  ],
  'cpu-sum-above-task': [
    having(containers({ cpu: 200 }, { cpu: 57 }), { cpu: '256' }),
    having(containers({ cpu: 200 }, { cpu: 56 }), { cpu: '256' }),
  ],
  'task-cpu-range': [task({ cpu: '127' }), task({ cpu: '128' })],
  'task-size-text': [task({ cpu: 'lots' }), task({ cpu: '0.5 vcpu', memory: '0.5GB' })],
  'fargate-largest-size': [sized('32 vCPU', '61440'), sized('16 vCPU', '65536')],
  'ephemeral-storage-launch-type': [
    having(storage(21), { requiresCompatibilities: ['EC2'] }),
    having(storage(21), { requiresCompatibilities: ['EC2', 'FARGATE'] }),
  ],
});

describe('the rule fargate-size', () => {
  const rule = SIZE_FOLDER.find(({ id }) => id === 'fargate-size');
  const { cpu: _cpu, memory: _memory, ...bare } = sized('256', '512');

  it('asks for both sizes of a Fargate task', () => {
    expect(rule?.check(bare).map(({ pointer }) => pointer)).toEqual(['/cpu', '/memory']);
  });

  it.each([
    ['300', '512', '/cpu'],
    ['much', '512', '/cpu'],
    ['256', 'much', '/memory'],
    ['1024', '1024', '/memory'],
    ['', '512', '/cpu'],
  ])('finds %j CPU with %j memory', (cpu, memory, pointer) => {
    const hits = rule?.check(having(sized('256', '512'), { cpu, memory }));
    expect(hits).toMatchObject([{ pointer }]);
  });

  it('says what memory goes with the CPU', () => {
    const [hit] = rule?.check(sized('8192', '17000')) ?? [];
    expect(hit?.hint).toContain('16384 to 61440 in steps of 4096');
  });
});
