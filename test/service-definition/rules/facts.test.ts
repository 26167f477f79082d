import {
  controllerOf,
  isOnFargate,
  outOfRange,
  strategyOf,
  tooMany,
} from '../../../src/service-definition/rules/facts.ts';

test('what is not given is what AWS takes for it', () => {
  expect([strategyOf({}), controllerOf({})]).toEqual(['ROLLING', 'ECS']);
  expect(strategyOf({ deploymentConfiguration: { strategy: 'LINEAR' } })).toBe('LINEAR');
  expect(controllerOf({ deploymentController: { type: 'EXTERNAL' } })).toBe('EXTERNAL');
});

test('Fargate is a launch type or a capacity provider', () => {
  const by = (capacityProvider: string) => ({ capacityProviderStrategy: [{ capacityProvider }] });
  expect(isOnFargate({ launchType: 'FARGATE' })).toBe(true);
  expect(isOnFargate(by('FARGATE_SPOT'))).toBe(true);
  expect(isOnFargate(by('own'))).toBe(false);
});

test('both ends of a range belong to it, and what is no number is not judged', () => {
  const at = (value: number | string) =>
    outOfRange({ pointer: '/a', value, least: 1, most: 3, name: 'a' });
  expect([at(0), at(1), at(3), at(4), at('x')].map(({ length }) => length)).toEqual([
    1, 0, 0, 1, 0,
  ]);
});

test('a list has no more than so many items', () => {
  const count = (list: number[]) =>
    tooMany({ a: { b: list } }, '/a/b', { most: 2, things: 'items' });
  expect(count([1, 2])).toEqual([]);
  expect(count([1, 2, 3])).toMatchObject([{ pointer: '/a/b' }]);
});
