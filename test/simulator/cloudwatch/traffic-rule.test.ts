import {
  errorRate,
  latency,
  memoryAt,
  requestsAMinute,
} from '../../../src/simulator/cloudwatch/behaviour.ts';
import { amountFor, type TrafficRule } from '../../../src/simulator/cloudwatch/traffic-rule.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { emptyWorld, newService, pass } from '../../simulator/builders.ts';

function worldWith(tag: string) {
  const world = emptyWorld();
  const service = newService(world, tag);
  pass(world, 100);
  const [task] = tasksOf(world, service);
  return { world, task: task! };
}

describe('amountFor', () => {
  const { world, task } = worldWith('ok');

  it.each<[string, TrafficRule, boolean]>([
    ['everything', {}, true],
    ['its service', { service: 'web' }, true],
    ['another service', { service: 'we' }, false],
    ['its cluster', { cluster: 'c' }, true],
    ['its image', { image: 'example/*' }, true],
    ['another image', { image: 'example/app:*.1' }, false],
    ['its family', { taskDefinition: 'web' }, true],
    ['its revision', { taskDefinition: 'web:1' }, true],
    ['another revision', { taskDefinition: 'web:2' }, false],
    ['a time before', { untilMs: 1000 }, false],
    ['a time later', { fromMs: 1001 }, false],
    ['this time', { fromMs: 1000, untilMs: 1001 }, true],
  ])('holds for a rule about %s', (_about, rule, isMeant) => {
    world.traffic = [{ ...rule, errorRate: 0.5 }];
    expect(amountFor(world, 'errorRate', { task, atMs: 1000 })).toBe(isMeant ? 0.5 : undefined);
  });

  it('takes each amount from the first rule that says it', () => {
    world.traffic = [
      { image: 'example/*', latencyMs: 80 },
      { service: 'web', requestsPerSecond: 3, latencyMs: 1 },
      { requestsPerSecond: 9, errorRate: 1 },
    ];
    expect(latency(world, task, 0)).toEqual({ usual: 0.08, slowest: 0.32 });
    expect(requestsAMinute(world, 0, task)).toBe(180);
    expect(requestsAMinute(world, 0)).toBe(540);
    expect(errorRate(world, task, 0)).toBe(1);
  });
});

describe('behaviour of images', () => {
  it.each([
    ['errors-5', 'errors-5', 0.05],
    ['v7', 'errors-5', 0.05],
    ['v7', 'target-unhealthy', 1],
    ['v7', 'ok', 0],
  ] as const)('is the same for tag %s by a rule that says %s', (tag, behaviour, rate) => {
    const { world, task } = worldWith(tag);
    if (tag === 'v7') world.images = [{ image: 'example/app:v7', behaviour }];
    expect(errorRate(world, task, world.nowMs)).toBe(rate);
  });

  it('lets an image that a rule calls slow or leaking be so in the metrics', () => {
    const { world, task } = worldWith('v7');
    world.images = [{ image: '*:v7', behaviour: 'slow' }];
    expect(latency(world, task, 0)).toEqual({ usual: 0.5, slowest: 2 });
    world.images = [{ image: '*:v7', behaviour: 'leak' }];
    expect(memoryAt(world, task, task.startedAtMs! + 600_000)).toBe(75);
    world.traffic = [{ memoryPercent: 90 }];
    expect(memoryAt(world, task, task.startedAtMs! + 600_000)).toBe(100);
  });
});
