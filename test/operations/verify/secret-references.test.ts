import { secretReferences } from '../../../src/operations/verify/secret-references.ts';

test('secrets of a container, of its log driver and of its registry are found', () => {
  const container = {
    secrets: [{ name: 'A', valueFrom: 'a' }, { name: 'none' }],
    logConfiguration: { secretOptions: [{ name: 'B', valueFrom: 'b' }] },
    repositoryCredentials: { credentialsParameter: 'c' },
  };
  expect(secretReferences(container)).toEqual(['a', 'b', 'c']);
  expect(secretReferences({})).toEqual([]);
});
