import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { findingsOf } from '../documents.ts';

const BROKEN: readonly [string, JsonObject][] = [
  ['service-name /serviceName', { serviceName: 'my service' }],
  ['service-numbers /desiredCount', { desiredCount: -1 }],
  [
    'service-autoscaling /x-slipway-autoscaling',
    { schedulingStrategy: 'DAEMON', 'x-slipway-autoscaling': { minCapacity: 1, maxCapacity: 2 } },
  ],
  [
    'service-autoscaling /x-slipway-autoscaling/minCapacity',
    { 'x-slipway-autoscaling': { minCapacity: 3, maxCapacity: 2 } },
  ],
  [
    'service-autoscaling /x-slipway-autoscaling/policies/0/stepScalingPolicyConfiguration',
    {
      'x-slipway-autoscaling': { minCapacity: 1, maxCapacity: 2, policies: [{ policyName: 'p' }] },
    },
  ],
  [
    'service-autoscaling /x-slipway-autoscaling/scheduledActions/0/schedule',
    {
      'x-slipway-autoscaling': {
        minCapacity: 1,
        maxCapacity: 2,
        scheduledActions: [
          {
            scheduledActionName: 's',
            schedule: 'nightly',
            scalableTargetAction: { minCapacity: 0 },
          },
        ],
      },
    },
  ],
  [
    'missing-field /x-slipway-autoscaling/maxCapacity',
    { 'x-slipway-autoscaling': { minCapacity: 1 } },
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
  { serviceName: 'web', desiredCount: 0 },
  { 'x-slipway-note': 1 },
];

test.each(WHOLE)('%j is as it should be', async (service) => {
  expect(await findingsOf(service)).toEqual([]);
});
