import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { findingsOf } from '../documents.ts';

const BROKEN: readonly [string, JsonObject][] = [
  [
    'service-volume /volumeConfigurations/0/managedEBSVolume',
    { volumeConfigurations: [{ name: 'data' }] },
  ],
  [
    'service-volume /volumeConfigurations/0/managedEBSVolume/sizeInGiB',
    { volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn: 'role' } }] },
  ],
  [
    'service-volume /volumeConfigurations/0/managedEBSVolume/iops',
    {
      volumeConfigurations: [
        { name: 'data', managedEBSVolume: { roleArn: 'role', sizeInGiB: 10, volumeType: 'io2' } },
      ],
    },
  ],
  [
    'service-volume /volumeConfigurations/0/managedEBSVolume/throughput',
    {
      volumeConfigurations: [
        {
          name: 'data',
          managedEBSVolume: { roleArn: 'role', sizeInGiB: 10, volumeType: 'gp2', throughput: 200 },
        },
      ],
    },
  ],
  [
    'service-volume /volumeConfigurations/0/managedEBSVolume/iops',
    {
      volumeConfigurations: [
        { name: 'data', managedEBSVolume: { roleArn: 'role', sizeInGiB: 10, iops: 2999 } },
      ],
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
  {
    volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn: 'role', sizeInGiB: 10 } }],
  },
  {
    volumeConfigurations: [
      {
        name: 'data',
        managedEBSVolume: { roleArn: 'role', snapshotId: 'snap-1', volumeType: 'io1', iops: 500 },
      },
    ],
  },
];

test.each(WHOLE)('%j is as it should be', async (service) => {
  expect(await findingsOf(service)).toEqual([]);
});
