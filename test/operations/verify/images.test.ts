import { images } from '../../../src/operations/verify/images.ts';
import { definitionWith, runCheck } from './subjects.ts';

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';

test.each([
  ['is not there', ECR, undefined, ['image-missing']],
  ['is there', ECR, 'sha256:1', []],
  ['is elsewhere', 'example/app:1', undefined, []],
])('an image that %s', async (_name, image, digest, ids) => {
  const given = { images: { digestOf: async () => digest } };
  const findings = await runCheck(images, { definition: definitionWith({ image }) }, given);
  expect(findings.map(({ id }) => id)).toEqual(ids);
});
