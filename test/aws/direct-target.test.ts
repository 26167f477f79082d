import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directTarget } from '../../src/aws/direct-target.ts';

let home: string;
const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' };
const REGION = { AWS_REGION: 'eu-west-1' };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'slipway-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function target(env: NodeJS.ProcessEnv, connection = {}) {
  return directTarget({ maxRetries: 2, ...connection }, { HOME: home, ...env }, 'ecs');
}

test('keys and a Region are enough', () => {
  const { url, ...others } = target({ ...KEYS, ...REGION }) ?? {};
  expect(url?.href).toBe('https://ecs.eu-west-1.amazonaws.com/');
  expect(others).toMatchObject({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    maxAttempts: 3,
  });
});

test('keys of a session bring their token', () => {
  const found = target({ ...KEYS, ...REGION, AWS_SESSION_TOKEN: 'token' });
  expect(found?.credentials.sessionToken).toBe('token');
  expect(target({ ...KEYS, ...REGION, AWS_SESSION_TOKEN: '' })?.credentials).not.toHaveProperty(
    'sessionToken',
  );
});

test('what the connection gives goes before the environment', () => {
  const credentials = { accessKeyId: 'mine', secretAccessKey: 'mine' };
  const connection = { region: 'us-east-1', endpoint: 'http://127.0.0.1:1', credentials };
  const found = target({ ...KEYS, ...REGION, AWS_ENDPOINT_URL: 'http://127.0.0.1:2' }, connection);
  expect(found).toMatchObject({ region: 'us-east-1', credentials });
  expect(found?.url.href).toBe('http://127.0.0.1:1/');
});

test.each([
  [{ AWS_ENDPOINT_URL: 'http://a/' }, 'http://a/'],
  [{ AWS_ENDPOINT_URL: 'http://a/', AWS_ENDPOINT_URL_ECS: 'http://b/' }, 'http://b/'],
  [{ AWS_ENDPOINT_URL_CODEDEPLOY: 'http://c/' }, 'https://ecs.eu-west-1.amazonaws.com/'],
  [{ AWS_CA_BUNDLE: '/ca.pem', AWS_ROLE_ARN: 'r' }, 'https://ecs.eu-west-1.amazonaws.com/'],
  [{ AWS_MAX_ATTEMPTS: '9', AWS_PAGER: '' }, 'https://ecs.eu-west-1.amazonaws.com/'],
])('with %j calls go to %s', (env, href) => {
  expect(target({ ...KEYS, ...REGION, ...env })?.url.href).toBe(href);
});

test.each([
  [REGION],
  [KEYS],
  [{ ...REGION, AWS_ACCESS_KEY_ID: 'AKID' }],
  [{ ...KEYS, ...REGION, AWS_PROFILE: 'work' }],
  [{ ...KEYS, ...REGION, AWS_RETRY_MODE: 'adaptive' }],
  [{ ...KEYS, ...REGION, AWS_USE_FIPS_ENDPOINT: 'true' }],
  [{ ...KEYS, ...REGION, AWS_USE_DUALSTACK_ENDPOINT: 'true' }],
  [{ ...KEYS, ...REGION, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }],
  [{ ...KEYS, ...REGION, AWS_USE_FIPS_ENDPOINT: 'true' }],
  [{ ...KEYS, ...REGION, AWS_SDK_UA_APP_ID: 'x' }],
  [{ ...KEYS, ...REGION, AWS_SOMETHING_NEW: 'x' }],
  [{ ...KEYS, AWS_REGION: 'us-iso-east-1' }],
])('%j is left to the SDK', (env) => {
  expect(target(env)).toBeUndefined();
});

test.each(['config', 'credentials'])('a file ~/.aws/%s is left to the SDK', (name) => {
  mkdirSync(join(home, '.aws'));
  writeFileSync(join(home, '.aws', name), '');
  expect(target({ ...KEYS, ...REGION })).toBeUndefined();
});

test.each(['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'])(
  'the file that %s names is left to the SDK, when it is there',
  (variable) => {
    const file = join(home, 'somewhere');
    const env = { ...KEYS, ...REGION, [variable]: file };
    expect(target(env)).toBeDefined();
    writeFileSync(file, '');
    expect(target(env)).toBeUndefined();
  },
);
