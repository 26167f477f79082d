import { keepNulls } from '../../src/task-definition/keep-nulls.ts';

const DEFINITION = {
  placementConstraints: null,
  containerDefinitions: [
    { command: null, dockerLabels: null, cpu: null, environment: [{ name: 'A', value: null }] },
  ],
};

test('null members of the given names get their empty value, a number has none', () => {
  const names = ['placementConstraints', 'command', 'dockerLabels', 'cpu', 'value'];
  expect(keepNulls(DEFINITION, names)).toEqual([
    { pointer: '/placementConstraints', value: [] },
    { pointer: '/containerDefinitions/0/command', value: [] },
    { pointer: '/containerDefinitions/0/dockerLabels', value: {} },
    { pointer: '/containerDefinitions/0/environment/0/value', value: '' },
  ]);
});

test('other null members stay', () => {
  expect(keepNulls(DEFINITION, ['image'])).toEqual([]);
});
