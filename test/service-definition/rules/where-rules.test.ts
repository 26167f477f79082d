import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { findingsOf } from '../documents.ts';

const BROKEN: readonly [string, JsonObject][] = [
  [
    'service-launch-type-and-providers /launchType',
    { launchType: 'EC2', capacityProviderStrategy: [{ capacityProvider: 'own' }] },
  ],
  [
    'service-provider-numbers /capacityProviderStrategy/0/weight',
    { capacityProviderStrategy: [{ capacityProvider: 'own', weight: 1001 }] },
  ],
  [
    'service-provider-numbers /capacityProviderStrategy/1/base',
    {
      capacityProviderStrategy: [
        { capacityProvider: 'a', base: 1 },
        { capacityProvider: 'b', base: 1 },
      ],
    },
  ],
  [
    'service-providers-mixed /capacityProviderStrategy',
    { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }, { capacityProvider: 'own' }] },
  ],
  ['service-platform-version /platformVersion', { launchType: 'EC2', platformVersion: 'LATEST' }],
  ['service-daemon /desiredCount', { schedulingStrategy: 'DAEMON', desiredCount: 1 }],
  ['service-daemon /schedulingStrategy', { schedulingStrategy: 'DAEMON', launchType: 'FARGATE' }],
  [
    'service-daemon /deploymentConfiguration/maximumPercent',
    { schedulingStrategy: 'DAEMON', deploymentConfiguration: { maximumPercent: 200 } },
  ],
  [
    'service-placement /placementStrategy',
    { launchType: 'FARGATE', placementStrategy: [{ type: 'random' }] },
  ],
  [
    'service-placement /placementStrategy/0/field',
    { placementStrategy: [{ type: 'binpack', field: 'disk' }] },
  ],
  ['service-placement /placementConstraints/0', { placementConstraints: [{ type: 'memberOf' }] }],
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
  { schedulingStrategy: 'DAEMON', launchType: 'EC2' },
  { launchType: 'FARGATE', placementStrategy: [], placementConstraints: [] },
  {
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 1000 },
    ],
  },
];

test.each(WHOLE)('%j is as it should be', async (service) => {
  expect(await findingsOf(service)).toEqual([]);
});
