import { updateService } from '../../../src/simulator/ecs/services.ts';
import { loadService } from '../../../src/simulator/foretell/load-service.ts';
import { loadWorld } from '../../../src/simulator/foretell/load-world.ts';
import { watchRollout } from '../../../src/simulator/foretell/watch-rollout.ts';
import { onFargate } from './rollouts.ts';

function begun() {
  const input = onFargate();
  const loaded = loadWorld(input, 1);
  const service = loadService(loaded, input);
  const { world, next } = loaded;
  updateService(world, service, { taskDefinition: next.arn, forceNewDeployment: true });
  return { world, service, nextArn: next.arn };
}

test('a rollout is watched to its end', () => {
  const played = watchRollout({ ...begun(), mostMs: 600_000 });
  expect(played.ending).toBe('completes');
  expect(played.afterMs).toBeLessThanOrEqual(played.moves.at(-1)!.afterMs + 10_000);
});

test('it is given up when its time is over', () => {
  const played = watchRollout({ ...begun(), mostMs: 20_000 });
  expect(played).toMatchObject({ ending: 'endless', afterMs: 20_000, started: 2, stopped: 0 });
});
