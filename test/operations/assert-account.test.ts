import { assertAccount } from '../../src/operations/assert-account.ts';

const identity = { accountId: async () => '123456789012' };

test.each([[['123456789012']], [['999999999999', '123456789012']]])(
  '%j may be touched',
  async (allowed) => {
    await expect(assertAccount(allowed, identity)).resolves.toBeUndefined();
  },
);

test('another account is refused, with both in the message', async () => {
  await expect(assertAccount(['999999999999'], identity)).rejects.toMatchObject({
    code: 'account-not-allowed',
    message: expect.stringMatching(/123456789012.*999999999999.*nothing was sent/),
  });
});

test('a zero that YAML has dropped is told without asking AWS', async () => {
  const never = { accountId: () => Promise.reject(new Error('asked')) };
  await expect(assertAccount(['12345678901'], never)).rejects.toMatchObject({
    code: 'input-invalid',
    hint: expect.stringContaining('quotes'),
  });
});
