import { instanceTypes } from '../../src/simulator/instance-types.ts';

it('knows what the placement room knows', () => {
  expect(instanceTypes().get('c5.large')).toMatchObject({ cpuUnits: 2048, memoryMib: 4096 });
});
