import {
  awsvpcTasks,
  type InstanceType,
  instanceTypes,
} from '../../../src/placement/cost/instance-type.ts';

const types = instanceTypes();
const get = (name: string) => types.get(name) as InstanceType;

test('the table has a thousand types, each with CPU, memory and an architecture', () => {
  expect(types.size).toBeGreaterThan(1000);
  const broken = [...types.values()].filter(
    (one) => !(one.cpuUnits > 0 && one.memoryMib > 0 && one.architectures.length > 0),
  );
  expect(broken).toEqual([]);
});

test('a type has its figures', () => {
  expect(get('m7g.large')).toEqual({
    name: 'm7g.large',
    cpuUnits: 2048,
    memoryMib: 8192,
    architectures: ['arm64'],
    gpus: 0,
    maxEnis: 3,
    branchEnis: 9,
    isBurstable: false,
    usdPerHour: 0.0816,
  });
  expect([get('t3.micro').isBurstable, get('g5.xlarge').gpus]).toEqual([true, 1]);
});

test.each([
  ['c5.large', 2, 10],
  ['m5.xlarge', 3, 20],
  ['t3.large', 2, 2],
])('%s holds %d awsvpc tasks without trunking and %d with it', (name, without, with_) => {
  expect([awsvpcTasks(get(name), false), awsvpcTasks(get(name), true)]).toEqual([without, with_]);
});
