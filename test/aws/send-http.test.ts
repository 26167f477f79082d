import { createSendHttp } from '../../src/aws/send-http.ts';
import { type Scripted, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 1_000 };
let server: ScriptedServer | undefined;
afterEach(() => server?.stop());

async function post(answers: readonly Scripted[], timeouts = TIMEOUTS) {
  server = await startScriptedServer(answers);
  const send = await createSendHttp('http:', timeouts);
  const url = new URL(`${server.endpoint}/a/`);
  return send({ url, headers: { 'x-one': 'two' }, body: '{"a":"ü"}' });
}

test('the request arrives as it is, and the answer is whole', async () => {
  const answer = await post([{ status: 418, headers: { 'x-three': 'four' }, body: 'tee ü' }]);
  expect(answer).toMatchObject({ status: 418, headers: { 'x-three': 'four' }, body: 'tee ü' });
  expect(server?.seen).toMatchObject([
    { path: '/a/', headers: { 'x-one': 'two' }, body: '{"a":"ü"}' },
  ]);
});

test('a dropped connection is called a timeout, as the SDK calls it', async () => {
  await expect(post(['drop'])).rejects.toMatchObject({ name: 'TimeoutError', code: 'ECONNRESET' });
});

test('nobody there is called a timeout, too', async () => {
  const send = await createSendHttp('http:', TIMEOUTS);
  const url = new URL('http://127.0.0.1:1/');
  await expect(send({ url, headers: {}, body: '' })).rejects.toMatchObject({
    name: 'TimeoutError',
    code: 'ECONNREFUSED',
  });
});

test('an answer that does not come is not waited for longer than asked', async () => {
  await expect(post(['hang'], { ...TIMEOUTS, requestTimeout: 50 })).rejects.toMatchObject({
    name: 'TimeoutError',
    code: 'ETIMEDOUT',
    message: 'no answer within 50 ms',
  });
});

test('a short time to connect does not end a request that is connected', async () => {
  await expect(
    post(['hang'], { connectionTimeout: 60, requestTimeout: 200 }),
  ).rejects.toMatchObject({ message: 'no answer within 200 ms' });
});

test('a name that does not exist keeps its own error', async () => {
  const send = await createSendHttp('https:', TIMEOUTS);
  const url = new URL('https://slipway.invalid/');
  await expect(send({ url, headers: {}, body: '' })).rejects.toThrow();
});
