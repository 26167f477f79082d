import { toForecast } from '../../../src/operations/plan/to-forecast.ts';
import { foretell } from '../../../src/simulator/foretell/foretell.ts';
import { onInstances } from '../../simulator/foretell/rollouts.ts';
import { ec2Service } from './live.ts';

test('a rollout that was played is told in seconds and drawn by instance', () => {
  const input = onInstances(300);
  const told = foretell(input);
  if (told.kind === 'refused') throw new Error(told.reason);
  const { instances, hosts, oldDefinition, newDefinition } = input;
  const rollout = { service: ec2Service(), desired: 2, oldDefinition, newDefinition };
  const forecast = toForecast(told.foretold, { ...rollout, instances, hosts });
  expect(forecast).toMatchObject({ ending: 'completes', steps: 4, peakTasks: 4 });
  expect(forecast.likelySeconds).toBe(Math.round(told.foretold.likelyMs / 1000));
  expect(forecast.otherInstances).toBe(0);
  expect(forecast.instances.map(({ name, before, peak }) => [name, before, peak])).toEqual(
    ['a', 'b'].map((name) => [
      name,
      { old: 1, next: 0, memory: 0.3 },
      { old: 1, next: 1, memory: 0.6 },
    ]),
  );
});
