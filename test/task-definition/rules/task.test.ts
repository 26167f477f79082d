import { TASK_FOLDER } from '../../../src/task-definition/rules/task/task-registry.ts';
import { containers, describePairs, onFargate, task } from './pairs.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}` }));
const constraint = (expression: string) =>
  task({ placementConstraints: [{ type: 'memberOf', expression }] });
const constraints = (count: number) =>
  task({ placementConstraints: Array.from({ length: count }, () => ({ type: 'memberOf' })) });

describePairs('the task', TASK_FOLDER, {
  'no-family': [task({ family: ' ' }), task({ family: 'a' })],
  'family-name': [task({ family: 'my app' }), task({ family: 'my-app_1' })],
  'no-containers': [task({ containerDefinitions: [] }), containers({})],
  'no-essential-container': [
    containers({ essential: false }),
    containers({ essential: false }, {}),
  ],
  'duplicate-container': [containers({}, { name: 'web' }), containers({}, { name: 'Web' })],
  'too-many-containers': [
    containers(...Array.from({ length: 11 }, () => ({}))),
    containers(...Array.from({ length: 10 }, () => ({}))),
  ],
  'too-many-tags': [task({ tags: many(51) }), task({ tags: many(50) })],
  'too-many-placement-constraints': [constraints(11), constraints(10)],
  'placement-expression': [constraint(' '), constraint(`attribute:x == ${'y'.repeat(1900)}`)],
  'request-size': [
    containers({ dockerLabels: { a: 'é'.repeat(40_000) } }),
    containers({ dockerLabels: { a: 'e'.repeat(40_000) } }),
  ],
  'foreign-format': [task({ arnWithoutRevision: 'a' }), task({ taskDefinitionArn: 'a' })],
  'template-placeholder': [
    containers({ image: '<IMAGE1_NAME>' }),
    containers({ command: [`echo \${HOME} <nothing>`] }),
  ],
});

describe('the rule template-placeholder', () => {
  const rule = TASK_FOLDER.find(({ id }) => id === 'template-placeholder');

  it('is an error where registering must fail, and only there', () => {
    const hits = rule?.check(task({ family: '{{ app }}', taskRoleArn: 'a', volumes: ['%NAME%'] }));
    expect(hits?.map(({ pointer, severity }) => [pointer, severity])).toEqual([
      ['/family', 'error'],
    ]);
  });

  it('is said once where registering may go well', () => {
    const secrets = [
      { name: 'A', valueFrom: '$PARAMETER' },
      { name: 'B', valueFrom: '@PARAMETER@' },
    ];
    expect(rule?.check(containers({ secrets }))).toMatchObject([
      { pointer: '/containerDefinitions/0/secrets/0/valueFrom' },
    ]);
  });
});

describe('the rule foreign-format', () => {
  it.each([
    [{ container_definitions: '[]' }, 'Terraform'],
    [{ urn: 'x', arn: 'y' }, 'Pulumi'],
    [{ Resources: {} }, 'CloudFormation'],
    [{ services: {} }, 'Compose'],
  ])('knows what wrote %j', (definition, tool) => {
    const rule = TASK_FOLDER.find(({ id }) => id === 'foreign-format');
    expect(rule?.check(definition)).toMatchObject([{ message: expect.stringContaining(tool) }]);
  });

  it('says nothing of a definition', () => {
    const rule = TASK_FOLDER.find(({ id }) => id === 'foreign-format');
    expect(rule?.check(onFargate(task({})))).toEqual([]);
  });
});
