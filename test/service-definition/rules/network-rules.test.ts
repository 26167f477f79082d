import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { findingsOf } from '../documents.ts';

const BROKEN: readonly [string, JsonObject][] = [
  [
    'service-network-limits /networkConfiguration/awsvpcConfiguration/securityGroups',
    {
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['s'], securityGroups: ['a', 'b', 'c', 'd', 'e', 'f'] },
      },
    },
  ],
  [
    'service-subnets-missing /networkConfiguration/awsvpcConfiguration/subnets',
    { networkConfiguration: { awsvpcConfiguration: { subnets: [] } } },
  ],
  [
    'service-load-balancer /loadBalancers/0',
    {
      loadBalancers: [
        {
          containerName: 'web',
          containerPort: 80,
          targetGroupArn: 'tg/a',
          loadBalancerName: 'old',
        },
      ],
    },
  ],
  [
    'service-load-balancer /loadBalancers/0/containerPort',
    { loadBalancers: [{ targetGroupArn: 'tg/a', containerName: 'web' }] },
  ],
  [
    'service-load-balancer /loadBalancers/1/targetGroupArn',
    {
      loadBalancers: [
        { containerName: 'web', containerPort: 80, targetGroupArn: 'tg/a' },
        { containerName: 'web', containerPort: 80, targetGroupArn: 'tg/a' },
      ],
    },
  ],
  [
    'service-advanced-configuration /loadBalancers/0',
    {
      loadBalancers: [{ containerName: 'web', containerPort: 80, targetGroupArn: 'tg/a' }],
      deploymentConfiguration: { strategy: 'CANARY' },
    },
  ],
  [
    'service-advanced-configuration /loadBalancers/0',
    {
      loadBalancers: [
        { containerName: 'web', containerPort: 80, targetGroupArn: 'tg/a' },
        {
          containerName: 'web',
          containerPort: 80,
          targetGroupArn: 'tg/b',
          advancedConfiguration: { roleArn: 'role' },
        },
      ],
    },
  ],
  [
    'service-registries /serviceRegistries',
    { serviceRegistries: [{ registryArn: 'a' }, { registryArn: 'b' }] },
  ],
  [
    'service-connect /serviceConnectConfiguration/services/0/clientAliases/1',
    {
      serviceConnectConfiguration: {
        enabled: true,
        services: [{ portName: 'http', clientAliases: [{ port: 80 }, { port: 81 }] }],
      },
    },
  ],
  [
    'service-connect /serviceConnectConfiguration/accessLogConfiguration',
    { serviceConnectConfiguration: { enabled: true, accessLogConfiguration: { format: 'JSON' } } },
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
  { loadBalancers: [{ containerName: 'web', containerPort: 80, targetGroupArn: 'tg/a' }] },
  { loadBalancers: [{ loadBalancerName: 'old', containerName: 'web', containerPort: 80 }] },
];

test.each(WHOLE)('%j is as it should be', async (service) => {
  expect(await findingsOf(service)).toEqual([]);
});
