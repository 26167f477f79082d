import { createIdentity } from '../../src/aws/identity.ts';
import { startScriptedServer } from './scripted-server.ts';

const OK = {
  body: '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
};
const refused = (Code: string, status = 403) => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${Code}</Code><Message>No way in</Message></Error></ErrorResponse>`,
});

async function ask(
  answers: Parameters<typeof startScriptedServer>[0],
  env: NodeJS.ProcessEnv = {},
) {
  const server = await startScriptedServer(answers);
  const { endpoint } = server;
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const connection = { endpoint, region: 'eu-west-1', credentials, maxRetries: 1 };
  try {
    return { account: await createIdentity(connection, env).accountId(), seen: server.seen };
  } finally {
    server.stop();
  }
}

test.each([
  ['directly', {}],
  ['with what the SDK finds', { AWS_PROFILE: 'any' }],
])('asks STS %s, signed for it', async (_, env) => {
  const { account, seen } = await ask([OK], env);
  expect(account).toBe('123456789012');
  expect(seen).toHaveLength(1);
  expect(seen[0]?.body).toBe('Action=GetCallerIdentity&Version=2011-06-15');
  expect(seen[0]?.headers.authorization).toMatch(/\/eu-west-1\/sts\/aws4_request/);
});

test.each([
  ['a dropped connection', 'drop' as const],
  ['a 503', { status: 503, body: '' }],
])('asks again after %s', async (_, first) => {
  const { seen } = await ask([first, OK]);
  expect(seen).toHaveLength(2);
});

test.each([
  [refused('InvalidClientTokenId'), 'aws-credentials', /No way in \(InvalidClientTokenId\)/],
  [refused('AccessDenied'), 'aws-denied', /GetCallerIdentity was refused/],
  [{ body: '<html>hello</html>' }, 'aws-not-an-answer', /proxy/],
  ['drop' as const, 'aws-unreachable', /got no answer/],
])('%j is %s', async (answer, code, message) => {
  await expect(ask([answer])).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});
