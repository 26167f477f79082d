import { closest } from '../../src/inputs/closest.ts';

const NAMES = ['cluster', 'container-name', 'service', 'speed', 'mock', 'force-new-deployment'];

test.each([
  ['clustr', 'cluster'],
  ['Cluster', 'cluster'],
  ['container_name', 'container-name'],
  ['CONTAINER_NAME', 'container-name'],
  ['servcie', 'service'],
  ['spede', 'speed'],
  ['mok', 'mock'],
  ['forcenewdeployment', 'force-new-deployment'],
  ['banana', undefined],
  ['x', undefined],
  ['', undefined],
])('for %j the nearest name is %j', (name, expected) => {
  expect(closest(name, NAMES)).toBe(expected);
});

test('of two that are equally near, the first is taken', () => {
  expect(closest('cat', ['bat', 'hat'])).toBe('bat');
});
