import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';

/** CreateSecret: a secret with a text. */
export const createSecret: Operation = {
  input: {
    kind: 'structure',
    members: {
      Name: TEXT,
      SecretString: TEXT,
      SecretBinary: TEXT,
      Description: TEXT,
      KmsKeyId: TEXT,
      Tags: OBJECTS,
    },
    required: ['Name'],
  },
  run: (world, request) => {
    const name = String(request.Name);
    if (world.stores.secrets.has(name)) {
      const message = `The operation failed because the secret ${name} already exists.`;
      throw new Refusal('ResourceExistsException', message);
    }
    const ARN = `arn:aws:secretsmanager:${world.region}:${world.account}:secret:${name}-${world.random.hex(6)}`;
    const secret = {
      ...request,
      ARN,
      VersionId: world.random.uuid(),
      CreatedDate: world.nowMs / 1000,
      LastChangedDate: world.nowMs / 1000,
    };
    world.stores.secrets.set(name, secret);
    return { ARN, Name: name, VersionId: secret.VersionId };
  },
};
