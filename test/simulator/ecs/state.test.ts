import { createEcsState } from '../../../src/simulator/ecs/state.ts';

it('holds nothing before the first call', () => {
  expect(Object.values(createEcsState()).map((one) => one.size)).toEqual([
    0, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
});
