import { readAction } from '../../src/inputs/from-action.ts';

/** The typed inputs of a step whose `with:` says so. */
function inputsOf(given: { [name: string]: string }) {
  const env = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const parsed = readAction(Object.fromEntries(env));
  return parsed.kind === 'run' ? parsed.inputs : undefined;
}

const RUN = { operation: 'run-task', 'task-definition': 'td.json' };

test('a task that nothing is said of has the defaults of the official action', () => {
  expect(inputsOf(RUN)).toMatchObject({ runTaskCount: 1, runTaskStartedBy: 'GitHub-Actions' });
});

test('every input of the official action is understood, as its workflows write them', () => {
  const inputs = inputsOf({
    service: 'web',
    'task-definition': 'td.json',
    'run-task': 'true',
    'run-task-container-overrides': '[{"name": "web", "command": ["migrate"]}]',
    'run-task-security-groups': 'sg-1,sg-2',
    'run-task-subnets': 'subnet-1, subnet-2',
    'run-task-assign-public-IP': 'ENABLED',
    'run-task-capacity-provider-strategy': '[{"capacityProvider": "FARGATE_SPOT", "weight": 1}]',
    'run-task-launch-type': 'FARGATE',
    'run-task-started-by': 'me',
    'run-task-tags': '[{"key": "project", "value": "x"}]',
    'run-task-managed-ebs-volume-name': 'data',
    'run-task-managed-ebs-volume': '{"sizeInGiB": 30}',
    'wait-for-task-stopped': 'true',
  });
  expect(inputs).toMatchObject({
    operation: 'deploy',
    runTask: true,
    runTaskContainerOverrides: [{ name: 'web', command: ['migrate'] }],
    runTaskSecurityGroups: ['sg-1', 'sg-2'],
    runTaskSubnets: ['subnet-1', 'subnet-2'],
    runTaskAssignPublicIp: 'ENABLED',
    runTaskCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    runTaskLaunchType: 'FARGATE',
    runTaskStartedBy: 'me',
    runTaskTags: [{ key: 'project', value: 'x' }],
    runTaskManagedEbsVolumeName: 'data',
    runTaskManagedEbsVolume: { sizeInGiB: 30 },
    waitForTaskStopped: true,
  });
});

test('an empty list is nothing', () => {
  const inputs = inputsOf({ ...RUN, 'run-task-tags': '[]', 'run-task-container-overrides': '[]' });
  expect(inputs).not.toHaveProperty('runTaskTags');
  expect(inputs).not.toHaveProperty('runTaskContainerOverrides');
});

test.each(['{}', '[1]', '[null]', 'x'])('%s is no list of objects', (text) => {
  expect(() => inputsOf({ ...RUN, 'run-task-tags': text })).toThrow('a JSON list of objects');
});

test('a deploy needs no service: it registers, and runs the task when one is asked for', () => {
  const given = { 'task-definition': 'td.json', 'run-task': 'true' };
  expect(inputsOf(given)).toMatchObject({ operation: 'deploy', service: '', runTask: true });
  expect(inputsOf({ 'task-definition': 'td.json' })).toMatchObject({ service: '' });
});
