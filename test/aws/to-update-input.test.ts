import { toUpdateInput } from '../../src/aws/to-update-input.ts';

const NAME = { cluster: 'c', service: 's' };

test('what is not given is not sent, an empty list of volumes least of all', () => {
  expect(Object.keys(toUpdateInput(NAME))).toEqual(['cluster', 'service']);
});

test('names are those of the API', () => {
  const change = {
    ...NAME,
    taskDefinition: 'web:2',
    enableEcsManagedTags: false,
    propagateTags: 'SERVICE' as const,
    managedVolume: { name: 'v', configuration: { roleArn: 'r', sizeInGiB: 1 } },
  };
  expect(toUpdateInput(change)).toEqual({
    ...NAME,
    taskDefinition: 'web:2',
    enableECSManagedTags: false,
    propagateTags: 'SERVICE',
    volumeConfigurations: [{ name: 'v', managedEBSVolume: { roleArn: 'r', sizeInGiB: 1 } }],
  });
});
