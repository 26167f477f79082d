import { createJsonClient } from '../../src/aws/json-client.ts';
import { type Scripted, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const SERVICE = { name: 'ecs', target: 'Target', isTime: () => false };
let server: ScriptedServer;
afterEach(() => server.stop());

async function client(answers: readonly Scripted[], maxAttempts = 3) {
  server = await startScriptedServer(answers);
  return createJsonClient(SERVICE, {
    url: new URL(`${server.endpoint}/`),
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' },
    maxAttempts,
    timeouts: { connectionTimeout: 1_000, requestTimeout: 1_000 },
  });
}

const header = (name: string) => server.seen.map(({ headers }) => headers[name]);

test('a call says its operation, its keys and its input without undefined and null members', async () => {
  const call = await client([{ body: '{"ok":1}' }]);
  const input = { a: undefined, b: null, c: [], d: [{ e: null, f: 0 }], g: '' };
  expect(await call('Do', input)).toEqual({ ok: 1 });
  expect(server.seen[0]?.body).toBe('{"c":[],"d":[{"f":0}],"g":""}');
  expect(server.seen[0]?.headers).toMatchObject({
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'Target.Do',
    'x-amz-security-token': 'token',
    'amz-sdk-request': 'attempt=1; max=3',
    authorization: expect.stringContaining('/eu-west-1/ecs/aws4_request'),
  });
});

test('the attempts of a call have one id and are counted, another call has another', async () => {
  const call = await client(['drop', { status: 500 }, {}]);
  await call('Do', {});
  await call('Do', {});
  const ids = header('amz-sdk-invocation-id');
  expect(ids.map((id) => ids.indexOf(id))).toEqual([0, 0, 0, 3]);
  expect(header('amz-sdk-request')).toEqual([
    'attempt=1; max=3',
    'attempt=2; max=3',
    'attempt=3; max=3',
    'attempt=1; max=3',
  ]);
});

test('the last error is told when all attempts are used', async () => {
  const call = await client([{ status: 503, body: '{"__type":"First"}' }, { status: 502 }], 2);
  await expect(call('Do', {})).rejects.toMatchObject({
    name: 'Unknown',
    $metadata: { httpStatusCode: 502 },
  });
  expect(server.seen.length).toBe(2);
});

test('a clock that is off is set by the server’s, and the call is repeated', async () => {
  const hourAhead = { date: new Date(Date.now() + 3_600_000).toUTCString() };
  const expired = { status: 400, headers: hourAhead, body: '{"__type":"AccessDeniedException"}' };
  const call = await client([expired, { headers: hourAhead }]);
  await call('Do', {});
  const [first = '', second = ''] = header('x-amz-date').map(String);
  const hourOf = (text: string) => Number(text.slice(9, 11));
  expect((hourOf(second) - hourOf(first) + 24) % 24).toBe(1);
});

test('the date of an answer out of a cache says nothing', async () => {
  const old = { date: 'Mon, 01 Jan 2001 00:00:00 GMT', age: '60' };
  const call = await client([{ status: 400, headers: old, body: '{"__type":"AccessDenied"}' }]);
  await expect(call('Do', {})).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(server.seen.length).toBe(1);
});
