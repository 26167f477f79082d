import { unlessMissing } from '../../src/aws/unless-missing.ts';

const failing = (name: string) => async () => {
  throw Object.assign(new Error('no'), { name });
};

test.each([
  'NoSuchEntityException',
  'ResourceNotFoundException',
  'ParameterNotFound',
  'TargetGroupNotFoundException',
])('%s says that the thing is not there', async (name) => {
  expect(await unlessMissing('GetRole', failing(name))).toBeUndefined();
});

test('another failure is told as ours, an answer given on', async () => {
  await expect(unlessMissing('GetRole', failing('AccessDenied'))).rejects.toMatchObject({
    code: 'aws-denied',
  });
  expect(await unlessMissing('GetRole', async () => 1)).toBe(1);
});
