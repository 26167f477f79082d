import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { secretOf } from './secret-of.ts';

/** DescribeSecret: a secret without what it holds. */
export const describeSecret: Operation = {
  input: {
    kind: 'structure',
    members: { SecretId: TEXT },
    required: ['SecretId'],
  },
  run: (world, { SecretId }) => {
    const {
      SecretString: _text,
      SecretBinary: _bytes,
      VersionId,
      ...shown
    } = secretOf(world, SecretId);
    return { ...shown, VersionIdsToStages: { [String(VersionId)]: ['AWSCURRENT'] } };
  },
};
