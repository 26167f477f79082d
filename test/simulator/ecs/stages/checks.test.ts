import { checkHooks } from '../../../../src/simulator/ecs/stages/check-hooks.ts';
import { checkLoadBalancers } from '../../../../src/simulator/ecs/stages/check-load-balancers.ts';
import { checkStrategy, isStaged } from '../../../../src/simulator/ecs/stages/check-strategy.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';
import { BALANCER, ELB } from './staged-service.ts';

describe('checkStrategy', () => {
  it.each([
    [{ strategy: 'ROLLING', linearConfiguration: {} }, 'linearConfiguration is only valid'],
    [{ strategy: 'LINEAR', linearConfiguration: { stepPercent: 2 } }, 'between 3 and 100'],
    [{ strategy: 'CANARY', canaryConfiguration: { canaryPercent: 0.15 } }, 'multiple of 0.1'],
    [{ strategy: 'CANARY', canaryConfiguration: { canaryBakeTimeInMinutes: 1441 } }, '1440'],
    [{ strategy: 'CANARY', earlySuccessCriteria: { enable: true } }, 'ROLLING strategy'],
    [{ strategy: 'ROLLING', earlySuccessCriteria: { enable: true } }, 'healthyPercent'],
    [
      { minimumHealthyPercent: 80, earlySuccessCriteria: { enable: true, healthyPercent: 50 } },
      'less than minimumHealthyPercent',
    ],
    [
      { minimumHealthyPercent: 0, earlySuccessCriteria: { enable: true, healthyPercent: 50 } },
      'BLOCKING or DEFERRED',
    ],
    [{ alarms: { alarmNames: [], enable: true, rollback: true } }, 'alarmNames'],
  ])('refuses %j', (given: JsonObject, message) => {
    expect(() => checkStrategy(given, given)).toThrow(message);
  });

  it('takes what goes together', () => {
    const given = { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 0.1 } };
    expect(() => checkStrategy(given, given)).not.toThrow();
    expect([isStaged(given), isStaged({ strategy: 'ROLLING' })]).toEqual([true, false]);
  });
});

describe('checkHooks', () => {
  const hook = { hookTargetArn: 'f', lifecycleStages: ['PRE_SCALE_UP'] };
  it.each<[JsonObject, string]>([
    [{ ...hook, targetType: 'SNS' }, 'Invalid targetType. Valid values are: AWS_LAMBDA, PAUSE'],
    [{ lifecycleStages: ['PRE_SCALE_UP'] }, 'hookTargetArn'],
    [{ ...hook, lifecycleStages: [] }, 'lifecycleStages'],
    [
      { ...hook, lifecycleStages: ['SCALE_UP'] },
      'Invalid lifecycle stage provided for Lambda Hook',
    ],
    [
      { targetType: 'PAUSE', lifecycleStages: ['TEST_TRAFFIC_SHIFT'] },
      'Invalid lifecycle stage provided for Pause Hook',
    ],
    [{ ...hook, timeoutConfiguration: { timeoutInMinutes: 0 } }, 'timeoutInMinutes'],
    [{ ...hook, timeoutConfiguration: { timeoutInMinutes: 1, action: 'STOP' } }, 'timeout action'],
  ])('refuses %j', (given, message) => {
    expect(() => checkHooks([given])).toThrow(message);
  });

  it('takes ten of a kind', () => {
    expect(() => checkHooks(Array.from({ length: 10 }, () => hook))).not.toThrow();
    expect(() => checkHooks(Array.from({ length: 11 }, () => hook))).toThrow('at most 10');
  });
});

describe('checkLoadBalancers', () => {
  const { advancedConfiguration, ...plain } = BALANCER;
  const advanced = advancedConfiguration as JsonObject;
  const rule = advanced.productionListenerRule as string;
  const withAdvanced = (over: JsonObject) => [
    { ...plain, advancedConfiguration: { ...advanced, ...over } },
  ];
  it.each<[string, readonly JsonObject[], string]>([
    ['BLUE_GREEN', [plain], 'advancedConfiguration field is required for all loadBalancers'],
    ['ROLLING', [BALANCER, { ...plain, targetGroupArn: 'x' }], 'Either all or none'],
    ['ROLLING', [{ loadBalancerName: 'a', advancedConfiguration: {} }], 'not allowed with ELBv1'],
    ['ROLLING', [{ loadBalancerName: 'a' }, plain], 'strictly either ELBv1'],
    ['ROLLING', [plain, plain], 'Duplicate targetGroupArn found: blue'],
    ['ROLLING', withAdvanced({ productionListenerRule: 'x' }), 'Got: x'],
    ['ROLLING', withAdvanced({ testListenerRule: rule }), 'both production and test'],
  ])('with %s refuses %j', (strategy, balancers, message) => {
    expect(() => checkLoadBalancers(balancers, { strategy })).toThrow(message);
  });

  it('takes a rule of an Application and a listener of a Network Load Balancer', () => {
    const listener = `${ELB}:listener/net/a/1/2`;
    for (const balancers of [[BALANCER], withAdvanced({ productionListenerRule: listener })]) {
      expect(() => checkLoadBalancers(balancers, { strategy: 'CANARY' })).not.toThrow();
    }
  });
});
