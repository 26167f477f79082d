import { credentialsHint } from '../../src/github/credentials-hint.ts';

const CI = { GITHUB_ACTIONS: 'true' };
const TOKEN = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.org' };

test.each([
  ['a job without the permission', CI, 'id-token: write'],
  ['a job with the permission and no step', { ...CI, ...TOKEN }, 'no step has'],
  ['a secret that is not there', { ...CI, AWS_ACCESS_KEY_ID: '' }, 'add the secret'],
])('%s is told what is missing', (_, env, hint) => {
  expect(credentialsHint(env)).toContain(hint);
});

test('a shell is told nothing of workflows', () => {
  expect(credentialsHint({})).toBeUndefined();
});
