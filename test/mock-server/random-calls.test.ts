import { advanceTo } from '../../src/simulator/advance.ts';
import { hasEnded } from '../../src/simulator/ecs/deployment.ts';
import { broken } from './invariants.ts';
import { startRandomPlay } from './random-calls.ts';

const CALLS = 1_500;
const DAY_MS = 86_400_000;

describe('random calls', () => {
  it.each([1, 2, 3])('of seed %i break nothing', (seed) => {
    const play = startRandomPlay(seed);
    for (let call = 0; call < CALLS; call += 1) {
      const made = play.step();
      const wrong = call % 10 === 0 ? broken(play.world) : [];
      expect({ seed, call, ...(wrong.length > 0 && { made, wrong }) }).toEqual({ seed, call });
    }
    expect(broken(play.world)).toEqual([]);
    expect(play.world.ecs.services.size).toBeGreaterThan(3);
    expect(play.refused.get('InvalidParameterException')).toBeGreaterThan(10);
  });

  it('leave no deployment in stages without an end', () => {
    const { world, step } = startRandomPlay(9);
    for (let call = 0; call < CALLS; call += 1) step();
    advanceTo(world, world.nowMs + 20 * DAY_MS);
    const staged = [...world.ecs.serviceDeployments.values()].filter((one) => one.progress);
    expect(staged.length).toBeGreaterThan(0);
    expect(staged.filter((one) => !hasEnded(one))).toEqual([]);
  });
});
