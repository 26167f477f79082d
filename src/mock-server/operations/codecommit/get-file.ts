import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** GetFile: a file of a branch, `main` unless another is named. */
export const getFile: Operation = {
  input: {
    kind: 'structure',
    members: { repositoryName: TEXT, commitSpecifier: TEXT, filePath: TEXT },
    required: ['repositoryName', 'filePath'],
  },
  run: (world, request) => {
    const { repositoryName, commitSpecifier = 'main', filePath } = request;
    const branch = String(commitSpecifier).replace(/^refs\/heads\//, '');
    const keys = [...world.stores.files.keys()];
    if (!keys.some((key) => key.startsWith(`${repositoryName} `))) {
      throw new Refusal('RepositoryDoesNotExistException', `${repositoryName} does not exist`);
    }
    const fileContent = world.stores.files.get(`${repositoryName} ${branch} ${filePath}`);
    if (fileContent === undefined) {
      const message = `Could not find path ${filePath}`;
      throw new Refusal('FileDoesNotExistException', message);
    }
    const ids = { commitId: '0'.repeat(40), blobId: '0'.repeat(40) };
    const fileSize = Math.floor((fileContent.replace(/=+$/, '').length * 3) / 4);
    return { ...ids, filePath, fileMode: 'NORMAL', fileSize, fileContent };
  },
};
