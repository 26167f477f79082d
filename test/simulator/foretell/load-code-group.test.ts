import { play } from '../../../src/simulator/foretell/foretell.ts';
import { beginCodeDeployment } from '../../../src/simulator/foretell/load-code-group.ts';
import { loadService } from '../../../src/simulator/foretell/load-service.ts';
import { loadWorld } from '../../../src/simulator/foretell/load-world.ts';
import { byCodeDeploy } from './rollouts.ts';

test('the deployment goes through a group like the live one', () => {
  const input = byCodeDeploy();
  const loaded = loadWorld(input, 1);
  const service = loadService(loaded, input);
  expect(beginCodeDeployment(loaded, service, input)).toMatchObject({
    configName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
    status: 'Created',
  });
});

test('its canary, its wait before termination and the delay of its targets take their time', () => {
  const { ending, afterMs, shifts, peakTasks } = play(byCodeDeploy(), 1);
  expect({ ending, shifts, peakTasks }).toEqual({ ending: 'completes', shifts: 2, peakTasks: 4 });
  const least = (5 + 2) * 60_000 + 20_000;
  expect(afterMs).toBeGreaterThan(least);
  expect(afterMs).toBeLessThan(least + 180_000);
});

test('a deployment that fails is rolled back when its group says so', () => {
  expect(play(byCodeDeploy(), 1, 'crash').ending).toBe('rolls-back');
  const { code } = byCodeDeploy();
  const left = byCodeDeploy(code === undefined ? {} : { code: { ...code, isRolledBack: false } });
  expect(play(left, 1, 'crash').ending).toBe('fails');
});
