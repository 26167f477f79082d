import { executionNeeds } from '../../../src/operations/verify/execution-needs.ts';
import { definitionWith } from './subjects.ts';

const ROLE = 'arn:aws:iam::123456789012:role/tasks';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app';
const REPOSITORY = 'arn:aws:ecr:eu-west-1:123456789012:repository/team/app';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf';
const LOGS = 'arn:aws:logs:eu-west-1:123456789012:log-group:/web:log-stream:*';
const awslogs = (options: object) => ({
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/web', 'awslogs-region': 'eu-west-1', ...options },
  },
});

test.each<[string, object, (readonly [string, readonly string[]])[]]>([
  ['an image of another registry', {}, []],
  [
    'an image of Amazon ECR',
    { image: `${ECR}:1` },
    [
      ['ecr:GetAuthorizationToken', ['*']],
      ['ecr:BatchGetImage ecr:GetDownloadUrlForLayer', [REPOSITORY]],
    ],
  ],
  [
    'an image by its digest',
    { image: `${ECR}@sha256:${'0'.repeat(64)}` },
    [
      ['ecr:GetAuthorizationToken', ['*']],
      ['ecr:BatchGetImage ecr:GetDownloadUrlForLayer', [REPOSITORY]],
    ],
  ],
  ['logs', awslogs({}), [['logs:CreateLogStream logs:PutLogEvents', [LOGS]]]],
  [
    'logs whose group is made on the way',
    awslogs({ 'awslogs-create-group': 'true' }),
    [['logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents', [LOGS]]],
  ],
  [
    'one key of a secret',
    { secrets: [{ name: 'DB', valueFrom: `${SECRET}:password::` }] },
    [['secretsmanager:GetSecretValue', [SECRET]]],
  ],
  [
    'a parameter by its name',
    { secrets: [{ name: 'DB', valueFrom: 'web/db' }] },
    [['ssm:GetParameters', ['arn:aws:ssm:eu-west-1:123456789012:parameter/web/db']]],
  ],
  [
    'an environment file',
    { environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::files/web.env' }] },
    [['s3:GetObject', ['arn:aws:s3:::files/web.env']]],
  ],
])('%s asks for what it needs and no more', (_name, container, expected) => {
  const place = { role: ROLE, region: 'eu-west-1' };
  const needs = executionNeeds(definitionWith(container), place);
  expect(needs.map(({ actions, resources }) => [actions.join(' '), resources])).toEqual(expected);
});

test('a parameter by its name is left out where no Region is known', () => {
  const definition = definitionWith({ secrets: [{ name: 'DB', valueFrom: 'web/db' }] });
  expect(executionNeeds(definition, { role: ROLE })).toEqual([]);
});
