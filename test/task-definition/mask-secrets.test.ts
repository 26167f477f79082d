import { MASK, maskSecrets } from '../../src/task-definition/mask-secrets.ts';

const variable = (name: string, value: string) =>
  maskSecrets(value, ['environment', `[${name}]`, 'value']);

test.each([
  ['DB_PASSWORD', 'hunter2'],
  ['apiKey', 'x'],
  ['GITHUB_TOKEN', 'x'],
  ['SESSION_SECRET', 'x'],
  ['URL', 'postgres://user:pw@host/db'],
  ['X', `AKIA${'ABCDEFGHIJKLMNOP'}`],
  ['X', 'Zk3hT9qLw0vXr5Yb8NcE2mPaJ7dU'],
])('%s=%s is masked', (name, value) => {
  expect(variable(name, value)).toBe(MASK);
});

test.each([
  ['PORT', '8080'],
  ['URL', 'https://example.org/a?b=c'],
  ['MONKEY', 'banana'],
  ['AUTHOR', 'me'],
  ['NODE_ENV', 'production'],
  ['DB_PASSWORD', ''],
  ['IMAGE', 'arn:aws:s3:::bucket/key'],
])('%s=%s is shown', (name, value) => {
  expect(variable(name, value)).toBe(value);
});

test('where a secret is may be seen, what it is may not', () => {
  const container = {
    name: 'app',
    secrets: [{ name: 'DB_PASSWORD', valueFrom: 'arn:aws:ssm:x' }],
    environment: [
      { name: 'DB_PASSWORD', value: 'pw' },
      { name: 'A', value: '1' },
    ],
    dockerLabels: { 'my.token': 't' },
    command: ['run', '--password=abc', '--port=1'],
  };
  expect(maskSecrets(container, ['containerDefinitions', '[app]'])).toEqual({
    ...container,
    environment: [
      { name: 'DB_PASSWORD', value: MASK },
      { name: 'A', value: '1' },
    ],
    dockerLabels: { 'my.token': MASK },
    command: ['run', `--password=${MASK}`, '--port=1'],
  });
});
