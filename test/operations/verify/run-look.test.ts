import { SlipwayError } from '../../../src/errors.ts';
import { runLook } from '../../../src/operations/verify/run-look.ts';
import { denied } from './subjects.ts';

const look = { resource: 'r', permission: 'iam:GetRole' };

test('a look that fails otherwise than by a missing permission keeps the hint of its error', async () => {
  const run = async () => {
    throw new SlipwayError({ code: 'aws-refused', message: 'No.', hint: 'Do it otherwise.' });
  };
  expect(await runLook({ ...look, run })).toEqual([
    {
      id: 'not-verified',
      severity: 'note',
      resource: 'r',
      message: 'This could not be verified: No.',
      hint: 'Do it otherwise.',
    },
  ]);
  const [note] = await runLook({ ...look, run: async () => denied() });
  expect(note?.hint).toBe('Allow iam:GetRole to have this looked at.');
});

test('what is no answer of AWS is not swallowed', async () => {
  const run = async () => {
    throw new TypeError('bug');
  };
  await expect(runLook({ ...look, run })).rejects.toThrow('bug');
});
