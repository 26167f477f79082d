import { createEcsState } from '../../../src/simulator/ecs/state.ts';

it('holds nothing before the first call', () => {
  expect(Object.values(createEcsState()).every((one) => one.size === 0)).toBe(true);
});
