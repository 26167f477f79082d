import { launchForecast } from '../../../../src/operations/plan/launch/launch-forecast.ts';
import { question } from './questions.ts';

test.each([
  ['cheapest', '1 running instances'],
  ['least-operations', 'Fargate 256/512'],
  ['existing-capacity', '1 running instances'],
] as const)('by policy %s the choice is %s', (policy, chosen) => {
  const launch = launchForecast(question({ policy }));
  expect(launch.chosen).toBe(chosen);
  expect(launch.table).toHaveLength(4);
});

test('where nothing is possible nothing is chosen, and the table says why', () => {
  const definition = {
    networkMode: 'host',
    containerDefinitions: [{ name: 'a', memory: 999_999_999 }],
  };
  const launch = launchForecast(question({ definition, types: ['m7i.large'] }));
  expect(launch.chosen).toBeUndefined();
  expect(launch.table.every(({ verdict }) => verdict.startsWith('not possible'))).toBe(true);
});
