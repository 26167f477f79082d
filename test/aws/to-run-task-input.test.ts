import { toRunTaskInput } from '../../src/aws/to-run-task-input.ts';

const LEAST = { cluster: 'c', taskDefinition: 'web:1', count: 1 };

test('what is not given is not sent', () => {
  expect(toRunTaskInput(LEAST)).toEqual(LEAST);
});

test('what is given is sent as the API takes it', () => {
  const input = toRunTaskInput({
    ...LEAST,
    launchType: 'FARGATE',
    network: { subnets: ['s'], securityGroups: ['g'], assignPublicIp: 'ENABLED' },
    containerOverrides: [{ name: 'web', command: ['a'] }],
    startedBy: 'me',
    tags: [{ key: 'k', value: 'v' }],
    enableEcsManagedTags: true,
    propagateTags: 'TASK_DEFINITION',
    managedVolume: { name: 'data', configuration: { roleArn: 'r', sizeInGiB: 1 } },
  });
  expect(input).toEqual({
    ...LEAST,
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['s'], securityGroups: ['g'], assignPublicIp: 'ENABLED' },
    },
    overrides: { containerOverrides: [{ name: 'web', command: ['a'] }] },
    startedBy: 'me',
    tags: [{ key: 'k', value: 'v' }],
    enableECSManagedTags: true,
    propagateTags: 'TASK_DEFINITION',
    volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn: 'r', sizeInGiB: 1 } }],
  });
});
