import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { secretOf } from './secret-of.ts';

/** GetSecretValue: what a secret holds. */
export const getSecretValue: Operation = {
  input: {
    kind: 'structure',
    members: { SecretId: TEXT, VersionId: TEXT, VersionStage: TEXT },
    required: ['SecretId'],
  },
  run: (world, { SecretId }) => {
    const { ARN, Name, SecretString, SecretBinary, VersionId, CreatedDate } = secretOf(
      world,
      SecretId,
    );
    const VersionStages = ['AWSCURRENT'];
    return { ARN, Name, SecretString, SecretBinary, VersionId, VersionStages, CreatedDate };
  },
};
