import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { ENVIRONMENT_FOLDER } from '../../../src/task-definition/rules/environment/environment-registry.ts';
import { containers, describePairs } from './pairs.ts';

const variables = (...environment: readonly JsonObject[]) => containers({ environment });
const secrets = (...list: readonly JsonObject[]) => containers({ secrets: list });
const from = (valueFrom: string) => secrets({ name: 'A', valueFrom });
const files = (count: number, value = 'arn:aws:s3:::bucket/web.env') =>
  containers({ environmentFiles: Array.from({ length: count }, () => ({ type: 's3', value })) });
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-Ab12Cd';

describePairs('the environment', ENVIRONMENT_FOLDER, {
  'duplicate-variable': [
    variables({ name: 'A', value: '1' }, { name: 'A', value: '2' }),
    variables({ name: 'A', value: '1' }, { name: 'a', value: '2' }),
  ],
  'variable-name': [variables({ name: '', value: '1' }), variables({ name: 'A', value: '1' })],
  'variable-value': [variables({ name: 'A' }), variables({ name: 'A', value: '' })],
  'agent-variable': [
    variables({ name: 'ECS_CONTAINER_METADATA_URI_V4', value: 'x' }),
    variables({ name: 'AWS_REGION', value: 'x' }),
  ],
  'environment-file': [files(1, 's3://bucket/web.env'), files(1)],
  'too-many-environment-files': [files(11), files(10)],
  'secret-and-variable': [
    containers({ environment: [{ name: 'A' }], secrets: [{ name: 'A', valueFrom: 'a' }] }),
    containers({ environment: [{ name: 'A' }], secrets: [{ name: 'B', valueFrom: 'a' }] }),
  ],
  'duplicate-secret': [
    secrets({ name: 'A', valueFrom: 'a' }, { name: 'A', valueFrom: 'b' }),
    secrets({ name: 'A', valueFrom: 'a' }, { name: 'B', valueFrom: 'a' }),
  ],
  'secret-reference': [from(`${SECRET}:key`), from(`${SECRET}:key::`)],
  'secret-placeholder': [from(SECRET.replace('123456789012', 'ACCOUNT_ID')), from(SECRET)],
  'secret-version': [from(`${SECRET}::AWSPREVIOUS:1`), from(`${SECRET}::AWSPREVIOUS:`)],
});

describe('the rule secret-reference', () => {
  const rule = ENVIRONMENT_FOLDER.find(({ id }) => id === 'secret-reference');

  it.each([
    'arn:aws:ssm:eu-west-1:123456789012:parameter/app/key',
    'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:a:::',
    '/app/key',
    'key',
  ])('accepts %s', (valueFrom) => {
    expect(rule?.check(from(valueFrom))).toEqual([]);
  });

  it.each([
    ['arn:aws:secretsmanager::secret:app:key::', 'Add Region and account'],
    [`${SECRET}:key`, 'all three colons'],
    ['https://example.com', 'Write it like'],
    ['', 'Write it like'],
  ])('gives advice for %j', (valueFrom, words) => {
    expect(rule?.check(from(valueFrom))[0]?.hint).toContain(words);
  });

  it('looks at the secrets of log drivers too', () => {
    const logConfiguration = { logDriver: 'splunk', secretOptions: [{ name: 'a', valueFrom: '' }] };
    expect(rule?.check(containers({ logConfiguration }))).toHaveLength(1);
  });
});
