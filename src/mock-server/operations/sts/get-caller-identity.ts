import type { Operation } from '../../operation.ts';

/** GetCallerIdentity: whoever calls is the same user of the mock's account. */
export const getCallerIdentity: Operation = {
  input: { kind: 'structure', members: {} },
  run: ({ account }) => ({
    Arn: `arn:aws:iam::${account}:user/slipway`,
    UserId: 'AIDASLIPWAYMOCKUSER00',
    Account: account,
  }),
};
