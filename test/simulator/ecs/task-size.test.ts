import { cpuUnitsOf, memoryMibOf } from '../../../src/simulator/ecs/task-size.ts';

it.each([
  ['256', 256],
  ['1 vCPU', 1024],
  ['.25 vcpu', 256],
  ['0.5vCPU', 512],
  ['lots', undefined],
  ['', undefined],
])('the CPU %j is %s units', (text, units) => {
  expect(cpuUnitsOf(text)).toBe(units);
});

it.each([
  ['512', 512],
  ['1GB', 1024],
  ['0.5 gb', 512],
  ['1 TB', undefined],
])('the memory %j is %s MiB', (text, mib) => {
  expect(memoryMibOf(text)).toBe(mib);
});
