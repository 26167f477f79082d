import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutFile: a file of a branch; both come to be with it. */
export const putFile: Operation = {
  input: {
    kind: 'structure',
    members: { repositoryName: TEXT, branchName: TEXT, fileContent: TEXT, filePath: TEXT },
    required: ['repositoryName', 'branchName', 'fileContent', 'filePath'],
  },
  run: (world, request) => {
    const { repositoryName, branchName, filePath, fileContent } = request;
    const key = `${repositoryName} ${branchName} ${filePath}`;
    world.stores.files.set(key, String(fileContent));
    return {
      commitId: world.random.hex(40),
      blobId: world.random.hex(40),
      treeId: world.random.hex(40),
    };
  },
};
