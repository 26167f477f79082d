import { readOverrides } from '../../../src/placement/cost/read-overrides.ts';

const RATES = { vcpu: 1, gb: 2, storageGb: 3 };

test('a price file is read', () => {
  const overrides = {
    instances: { 'm7g.large': 0.1 },
    fargate: { 'linux-arm64': RATES },
    fargateSpotShare: 0.4,
  };
  expect(readOverrides(overrides)).toEqual({ kind: 'overrides', overrides });
});

test.each([
  ['no object', [], 'The price file must be an object.'],
  ['an unknown member', { prices: {} }, 'prices is no member of a price file.'],
  [
    'a price below 0',
    { instances: { a: -1 } },
    'instances.a must be a number from 0 up, and is -1.',
  ],
  [
    'an unknown platform',
    { fargate: { mac: RATES } },
    'fargate.mac is none of linux-x86_64, linux-arm64, windows-x86_64.',
  ],
  [
    'a rate too few',
    { fargate: { 'linux-arm64': { vcpu: 1, gb: 1 } } },
    'fargate.linux-arm64.storageGb is missing.',
  ],
  [
    'a share in words',
    { fargateSpotShare: 'half' },
    'fargateSpotShare must be a number from 0 up, and is "half".',
  ],
])('a price file with %s is refused', (_, value, fault) => {
  expect(readOverrides(value)).toEqual({ kind: 'faults', faults: [fault] });
});
