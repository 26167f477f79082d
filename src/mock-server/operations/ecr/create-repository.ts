import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** CreateRepository: a repository without images. */
export const createRepository: Operation = {
  input: {
    kind: 'structure',
    members: { repositoryName: TEXT, imageTagMutability: TEXT },
    required: ['repositoryName'],
  },
  run: (world, { repositoryName, imageTagMutability = 'MUTABLE' }) => {
    const name = String(repositoryName);
    if (world.stores.repositories.has(name)) {
      const message = `The repository with name '${name}' already exists in the registry with id '${world.account}'`;
      throw new Refusal('RepositoryAlreadyExistsException', message);
    }
    world.stores.repositories.set(name, []);
    const repositoryUri = `${world.account}.dkr.ecr.${world.region}.amazonaws.com/${name}`;
    const repositoryArn = `arn:aws:ecr:${world.region}:${world.account}:repository/${name}`;
    const repository = {
      repositoryName: name,
      repositoryArn,
      repositoryUri,
      registryId: world.account,
      createdAt: world.nowMs / 1000,
      imageTagMutability,
      imageScanningConfiguration: { scanOnPush: false },
      encryptionConfiguration: { encryptionType: 'AES256' },
    };
    return { repository };
  },
};
