import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { findingsOf } from '../documents.ts';

const BROKEN: readonly [string, JsonObject][] = [
  [
    'service-percents /deploymentConfiguration/maximumPercent',
    { deploymentConfiguration: { maximumPercent: 50, minimumHealthyPercent: 100 } },
  ],
  [
    'service-percents /deploymentConfiguration/maximumPercent',
    { deploymentConfiguration: { maximumPercent: 0, minimumHealthyPercent: 0 } },
  ],
  [
    'service-percents /deploymentConfiguration/maximumPercent',
    { deploymentConfiguration: { maximumPercent: 100 } },
  ],
  [
    'service-strategy-fields /deploymentConfiguration/linearConfiguration',
    { deploymentConfiguration: { linearConfiguration: { stepPercent: 10 } } },
  ],
  [
    'service-strategy-fields /deploymentConfiguration/canaryConfiguration',
    { deploymentConfiguration: { strategy: 'LINEAR', canaryConfiguration: { canaryPercent: 5 } } },
  ],
  [
    'service-strategy-numbers /deploymentConfiguration/linearConfiguration/stepPercent',
    { deploymentConfiguration: { strategy: 'LINEAR', linearConfiguration: { stepPercent: 2.9 } } },
  ],
  [
    'service-strategy-numbers /deploymentConfiguration/bakeTimeInMinutes',
    { deploymentConfiguration: { bakeTimeInMinutes: 1441 } },
  ],
  [
    'service-strategy-controller /deploymentConfiguration/strategy',
    {
      deploymentController: { type: 'CODE_DEPLOY' },
      deploymentConfiguration: { strategy: 'CANARY' },
    },
  ],
  [
    'service-bake-time /deploymentConfiguration',
    { deploymentConfiguration: { strategy: 'BLUE_GREEN' } },
  ],
  [
    'service-breaker /deploymentConfiguration/deploymentCircuitBreaker',
    {
      deploymentConfiguration: {
        strategy: 'LINEAR',
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
    },
  ],
  [
    'service-alarms /deploymentConfiguration/alarms',
    { deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: [] } } },
  ],
  [
    'service-hooks /deploymentConfiguration/lifecycleHooks/0',
    { deploymentConfiguration: { lifecycleHooks: [{ lifecycleStages: ['POST_SCALE_UP'] }] } },
  ],
  [
    'service-hooks /deploymentConfiguration/lifecycleHooks/0/lifecycleStages',
    {
      deploymentConfiguration: {
        lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['TEST_TRAFFIC_SHIFT'] }],
      },
    },
  ],
  [
    'service-hooks /deploymentConfiguration/lifecycleHooks/0/timeoutConfiguration/timeoutInMinutes',
    {
      deploymentConfiguration: {
        lifecycleHooks: [
          {
            targetType: 'PAUSE',
            lifecycleStages: ['POST_SCALE_UP'],
            timeoutConfiguration: { timeoutInMinutes: 20161 },
          },
        ],
      },
    },
  ],
  [
    'service-rebalancing /availabilityZoneRebalancing',
    {
      availabilityZoneRebalancing: 'ENABLED',
      deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 50 },
    },
  ],
];

test.each(BROKEN)('%s', async (hit, service) => {
  const findings = await findingsOf(service);
  expect(findings.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([hit]);
  for (const { line, message, hint } of findings) {
    expect(line).toBeGreaterThan(0);
    expect(message).toMatch(/\.$/);
    expect(hint).toMatch(/\.$/);
  }
});

const WHOLE: readonly JsonObject[] = [
  { deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 } },
  { deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 50 } },
  { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } },
  { deploymentConfiguration: { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 0.1 } } },
  { deploymentConfiguration: { alarms: { enable: false, rollback: false } } },
];

test.each(WHOLE)('%j is as it should be', async (service) => {
  expect(await findingsOf(service)).toEqual([]);
});
