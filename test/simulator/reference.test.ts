import { breakerOf } from '../../src/simulator/ecs/breaker-settings.ts';
import { currentServiceDeployment } from '../../src/simulator/ecs/end-service-deployment.ts';
import { canMove, rollingLimits } from '../../src/simulator/ecs/rolling-limits.ts';
import { primaryOf } from '../../src/simulator/ecs/service.ts';
import { updateService } from '../../src/simulator/ecs/services.ts';
import { checkHooks } from '../../src/simulator/ecs/stages/check-hooks.ts';
import { planForward } from '../../src/simulator/ecs/stages/plan-stages.ts';
import { tasksOf } from '../../src/simulator/ecs/tasks.ts';
import { BREAKER, deploy, emptyWorld, newService, pass, steadyService, told } from './builders.ts';
import { deployStaged, passUntil, stagedService } from './ecs/stages/staged-service.ts';

/*
 * What the reference of Amazon ECS states with a number or an order, statement by statement. How the
 * parts behave that these are made of is tested beside each of them.
 */

describe('a rolling deployment', () => {
  it.each([
    ['may stop two of four at 50 percent', 4, 50, 100, { minHealthy: 2, maxRunning: 4 }, true],
    ['may stop none of two at 75 percent', 2, 75, 100, { minHealthy: 2, maxRunning: 2 }, false],
    [
      'may start none beside three at 125 percent',
      3,
      100,
      125,
      { minHealthy: 3, maxRunning: 3 },
      false,
    ],
    [
      'may start four beside four at 200 percent',
      4,
      100,
      200,
      { minHealthy: 4, maxRunning: 8 },
      true,
    ],
    ['of nothing has nothing to keep', 0, 100, 200, { minHealthy: 0, maxRunning: 0 }, false],
  ])('%s', (_what, desired, minimumHealthyPercent, maximumPercent, limits, moves) => {
    const found = rollingLimits(desired, { minimumHealthyPercent, maximumPercent });
    expect(found).toEqual(limits);
    expect(canMove(desired, found)).toBe(moves);
  });

  it('counts a task without any check healthy 40 seconds after it runs', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok', { desiredCount: 1 });
    const task = () => tasksOf(world, service)[0];
    while (task()?.startedAtMs === undefined) pass(world, 1);
    pass(world, 39 - (world.nowMs - task()!.startedAtMs!) / 1000);
    expect(task()?.isSettled).toBe(false);
    pass(world, 1);
    expect(task()?.isSettled).toBe(true);
  });

  it('shows the new one with a desired count of 0 first, and the old one COMPLETED while it goes', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const old = primaryOf(service);
    deploy(world, service, 'slow');
    expect([primaryOf(service).desiredCount, old.status, old.rolloutState]).toEqual([
      0,
      'ACTIVE',
      'COMPLETED',
    ]);
    expect(primaryOf(service).rolloutStateReason).toBe(
      `ECS deployment ${primaryOf(service).id} in progress.`,
    );
  });

  it('has no failed tasks any more once one is healthy, and pauses at most 15 minutes between starts', () => {
    const world = emptyWorld();
    const service = newService(world, 'does-not-exist', { desiredCount: 1 });
    pass(world, 6 * 3_600);
    const primary = primaryOf(service);
    expect(primary.failedTasks).toBeGreaterThan(6);
    expect(primary.startsAfterMs - world.nowMs).toBeLessThanOrEqual(900_000);
    const starts = told(service).filter((one) => one.includes('has started')).length;
    expect(starts).toBeLessThan(6 * 4 + 20);
    expect(told(service)).toContain(
      '(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.',
    );
  });

  it('backs a task that ran before it ended off in no way', () => {
    const world = emptyWorld();
    const service = newService(world, 'crash', { desiredCount: 1 });
    pass(world, 3_600);
    expect(primaryOf(service).startsAfterMs).toBe(0);
    expect(primaryOf(service).failedTasks).toBeGreaterThan(30);
  });
});

describe('a circuit breaker', () => {
  it.each([
    [undefined, 1, 3],
    [undefined, 25, 13],
    [undefined, 400, 200],
    [undefined, 800, 200],
    [{ type: 'UNBOUNDED_PERCENT', value: 50 }, 800, 400],
    [{ type: 'BOUNDED_PERCENT', value: 10 }, 100, 10],
    [{ type: 'COUNT', value: 7 }, 800, 7],
  ])('of threshold %p trips for %p tasks at %p failures', (given, desired, expected) => {
    const thresholdConfiguration = given === undefined ? {} : { thresholdConfiguration: given };
    const settings = breakerOf({
      deploymentCircuitBreaker: { enable: true, rollback: true, ...thresholdConfiguration },
    });
    expect(settings.threshold(desired)).toBe(expected);
  });

  it('of a first deployment stalls it: nothing is launched any more, and it is FAILED', () => {
    const world = emptyWorld();
    const service = newService(world, 'does-not-exist', { desiredCount: 1, ...BREAKER });
    pass(world, 3_600);
    const before = told(service).length;
    pass(world, 3_600);
    expect(told(service)).toHaveLength(before);
    expect(primaryOf(service)).toMatchObject({
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    });
  });

  it('goes by the desired count of the moment', () => {
    const world = emptyWorld();
    const service = steadyService(world, { desiredCount: 1, ...BREAKER });
    deploy(world, service, 'does-not-exist');
    updateService(world, service, { desiredCount: 25 });
    pass(world, 20);
    expect(currentServiceDeployment(world, service).breakerThreshold).toBe(13);
  });
});

describe('a deployment in stages', () => {
  const STAGES = [
    'PRE_SCALE_UP',
    'SCALE_UP',
    'POST_SCALE_UP',
    'TEST_TRAFFIC_SHIFT',
    'POST_TEST_TRAFFIC_SHIFT',
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
    'POST_PRODUCTION_TRAFFIC_SHIFT',
    'BAKE_TIME',
    'CLEAN_UP',
  ];

  it('goes through its stages in their order, and first puts more than one revision in order', () => {
    const names = (hasLeftovers: boolean) =>
      planForward({ strategy: 'BLUE_GREEN' }, hasLeftovers).map(({ stage }) => stage);
    expect(names(false)).toEqual(STAGES);
    expect(names(true)).toEqual(['RECONCILE_SERVICE', ...STAGES]);
  });

  it.each([
    [{ strategy: 'BLUE_GREEN' }, [[100, 0]]],
    [
      { strategy: 'CANARY' },
      [
        [5, 10],
        [100, 0],
      ],
    ],
    [
      {
        strategy: 'CANARY',
        canaryConfiguration: { canaryPercent: 0.1, canaryBakeTimeInMinutes: 3 },
      },
      [
        [0.1, 3],
        [100, 0],
      ],
    ],
    [
      { strategy: 'LINEAR' },
      [10, 20, 30, 40, 50, 60, 70, 80, 90].map((one) => [one, 6]).concat([[100, 0]]),
    ],
    [
      { strategy: 'LINEAR', linearConfiguration: { stepPercent: 30, stepBakeTimeInMinutes: 1 } },
      [
        [30, 1],
        [60, 1],
        [90, 1],
        [100, 0],
      ],
    ],
  ])('of %j shifts by these percents, each for so many minutes', (configuration, expected) => {
    const shifts = planForward(configuration, false).flatMap(({ production, takesMs }) =>
      production === undefined ? [] : [[production, Math.floor(takesMs / 60_000)]],
    );
    expect(shifts).toEqual(expected);
  });

  it.each([
    [
      'PAUSE',
      ['SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP'],
    ],
    ['AWS_LAMBDA', ['SCALE_UP', 'BAKE_TIME', 'CLEAN_UP']],
  ])('takes hooks of type %s at every stage but %j', (targetType, refused) => {
    for (const stage of ['RECONCILE_SERVICE', ...STAGES]) {
      const hook = { targetType, hookTargetArn: 'fn', lifecycleStages: [stage] };
      const isTaken = expect(() => checkHooks([hook]));
      if (refused.includes(stage)) isTaken.toThrow(/^Invalid lifecycle stage provided/);
      else isTaken.not.toThrow();
    }
  });

  it('keeps both sides at full size until it cleans up, and runs the hooks of a shift again on the way back', () => {
    const lifecycleHooks = [
      {
        targetType: 'AWS_LAMBDA',
        hookTargetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:look',
        lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT'],
      },
    ];
    const strategy = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, lifecycleHooks };
    const { world, service } = stagedService(strategy);
    const calls: string[] = [];
    const record = deployStaged(world, service);
    passUntil(world, record, 'BAKE_TIME');
    expect(tasksOf(world, service)).toHaveLength(4);
    world.neighbours = {
      ...world.neighbours,
      alarmState: () => undefined,
      invokeFunction: (_world, _arn, payload) => {
        calls.push(String(payload.lifecycleStage));
        return { hookStatus: 'SUCCEEDED' };
      },
    };
    record.status = 'ROLLBACK_REQUESTED';
    passUntil(world, record, 'the end');
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(calls).toEqual(['PRODUCTION_TRAFFIC_SHIFT']);
  });
});
