import fc from 'fast-check';
import { advanceTo } from '../../src/simulator/advance.ts';
import { hasEnded } from '../../src/simulator/ecs/deployment.ts';
import { rollingLimits } from '../../src/simulator/ecs/rolling-limits.ts';
import { BREAKER, countTasks, deploy, emptyWorld, pass, steadyService } from './builders.ts';

const TAGS = ['ok', 'slow', 'crash', 'oom', 'unhealthy', 'does-not-exist', 'errors-5', 'leak'];
const HEALTH = { healthCheck: { command: ['CMD', 'true'], interval: 10 } };

describe('advanceTo', () => {
  it('sets the clock and never turns it back', () => {
    const world = emptyWorld();
    advanceTo(world, 5_000);
    advanceTo(world, 1_000);
    expect(world.nowMs).toBe(5_000);
  });

  it('gives the same world in one leap and in small steps', () => {
    const run = (stepMs: number) => {
      const world = emptyWorld(9);
      const service = steadyService(world, BREAKER);
      const record = deploy(world, service, 'crash');
      const endMs = world.nowMs + 600_000;
      while (world.nowMs < endMs) advanceTo(world, Math.min(endMs, world.nowMs + stepMs));
      return { record, events: service.events, tasks: [...world.ecs.tasks.values()] };
    };
    expect(run(700)).toEqual(run(600_000));
  });

  const plan = fc.record({
    seed: fc.integer(),
    desired: fc.integer({ min: 1, max: 7 }),
    minimum: fc.integer({ min: 0, max: 100 }),
    maximum: fc.integer({ min: 100, max: 250 }),
    tag: fc.constantFrom(...TAGS),
  });

  it('keeps the running tasks below the maximum and the healthy ones above the minimum', () => {
    fc.assert(
      fc.property(plan, ({ seed, desired, minimum, maximum, tag }) => {
        const world = emptyWorld(seed);
        const service = steadyService(world, {
          desiredCount: desired,
          deploymentConfiguration: {
            ...BREAKER.deploymentConfiguration,
            minimumHealthyPercent: minimum,
            maximumPercent: maximum,
          },
        });
        const limits = rollingLimits(desired, service.settings.deploymentConfiguration);
        deploy(world, service, tag, HEALTH);
        for (let second = 0; second < 400; second += 3) {
          pass(world, 3);
          const { live, healthy } = countTasks(world, service);
          expect(live).toBeLessThanOrEqual(limits.maxRunning);
          expect(healthy).toBeGreaterThanOrEqual(limits.minHealthy);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('brings every service deployment to an end when the percentages leave it a move', () => {
    const movable = plan.filter(({ desired, minimum, maximum }) => {
      const limits = rollingLimits(desired, {
        minimumHealthyPercent: minimum,
        maximumPercent: maximum,
      });
      return limits.maxRunning > desired || limits.minHealthy < desired;
    });
    fc.assert(
      fc.property(movable, ({ seed, desired, minimum, maximum, tag }) => {
        const world = emptyWorld(seed);
        const service = steadyService(world, {
          desiredCount: desired,
          deploymentConfiguration: {
            ...BREAKER.deploymentConfiguration,
            minimumHealthyPercent: minimum,
            maximumPercent: maximum,
          },
        });
        const record = deploy(world, service, tag, HEALTH);
        pass(world, 7_200);
        expect(hasEnded(record)).toBe(true);
        const isWell = !['crash', 'oom', 'unhealthy', 'does-not-exist'].includes(tag);
        expect(record.status).toBe(isWell ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL');
        expect(countTasks(world, service)).toEqual({ live: desired, healthy: desired });
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
