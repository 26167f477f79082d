import { platformsIn } from '../../../src/operations/verify/platforms-in.ts';

const LINUX = { os: 'linux', architecture: 'amd64' };

test('an index lists platforms; attestations and what is no index list none', () => {
  const manifests = [
    { platform: { ...LINUX, variant: 'v1' } },
    { platform: { os: 'unknown', architecture: 'unknown' } },
    { digest: 'sha256:0' },
  ];
  expect(platformsIn(JSON.stringify({ manifests }))).toEqual([LINUX]);
  for (const other of [
    undefined,
    '',
    'null',
    '{"schemaVersion":2}',
    '[]',
    '{"manifests":[null]}',
  ]) {
    expect(platformsIn(other)).toEqual([]);
  }
});
