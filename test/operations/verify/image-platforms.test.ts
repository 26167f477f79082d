import { imagePlatforms, judgePlatforms } from '../../../src/operations/verify/image-platforms.ts';
import { definitionWith, runCheck } from './subjects.ts';

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';
const index = (...names: string[]) =>
  JSON.stringify({
    manifests: names.map((name) => {
      const [os, architecture] = name.split('/');
      return { platform: { os, architecture } };
    }),
  });
const ARM = { runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } };
const WINDOWS = {
  runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
};
const FARGATE = { requiresCompatibilities: ['FARGATE'] };

test.each<[string, object, string | undefined, string[]]>([
  ['for both, and it runs on one of them', ARM, index('linux/amd64', 'linux/arm64'), []],
  ['for x86 only, and it runs on ARM64', ARM, index('linux/amd64'), ['image-platform']],
  ['for ARM64 only, and Fargate takes x86', FARGATE, index('linux/arm64'), ['image-platform']],
  ['for Linux only, and it runs on Windows', WINDOWS, index('linux/amd64'), ['image-platform']],
  ['without an index', ARM, '{"schemaVersion":2}', []],
  ['nowhere', ARM, undefined, []],
])('an image is built %s', async (_name, task, manifest, ids) => {
  const given = { images: { manifestOf: async () => manifest } };
  const findings = await runCheck(
    imagePlatforms,
    { definition: definitionWith({ image }, task) },
    given,
  );
  expect(findings.map(({ id }) => id)).toEqual(ids);
});

test('where instances decide, or the image is elsewhere, nothing is asked', () => {
  const ask = (container: object, task: object) =>
    imagePlatforms({ definition: definitionWith(container, task) }, {} as never);
  expect(ask({ image }, {})).toEqual([]);
  expect(ask({ image: 'example/app:1' }, FARGATE)).toEqual([]);
});

test('the finding names what the image is built for and what it has to be built for', () => {
  const wanted = { os: 'linux', architecture: 'arm64' };
  const [finding] = judgePlatforms('i', wanted, [{ os: 'linux', architecture: 'amd64' }]);
  expect(finding?.message).toBe(
    'The image is built for linux/amd64, and the tasks run on linux/arm64: they would not start.',
  );
});
