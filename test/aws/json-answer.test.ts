import { readJsonAnswer } from '../../src/aws/json-answer.ts';

const isTime = (name: string) => name === 'createdAt';
const answer = (status: number, body: string, headers = {}) => ({ status, body, headers });

function errorOf(status: number, body: string, headers = {}): unknown {
  try {
    readJsonAnswer(answer(status, body, headers), isTime);
  } catch (error) {
    return error;
  }
  throw new Error('no error');
}

test('times become dates, with their fraction, and other numbers stay', () => {
  const body = '{"services":[{"createdAt":1700000000.125,"desiredCount":3}]}';
  expect(readJsonAnswer(answer(200, body), isTime)).toEqual({
    services: [{ createdAt: new Date(1_700_000_000_125), desiredCount: 3 }],
  });
});

test('null members are not there, and null items stay', () => {
  expect(readJsonAnswer(answer(200, '{"a":null,"b":[null,1]}'), isTime)).toEqual({ b: [null, 1] });
});

test('an empty answer is an empty object', () => {
  expect(readJsonAnswer(answer(200, ''), isTime)).toEqual({});
});

test.each([
  ['{"__type":"ClusterNotFoundException","message":"no"}', {}, 'ClusterNotFoundException', 'no'],
  ['{"__type":"com.amazonaws.ecs#ClientException","Message":"no"}', {}, 'ClientException', 'no'],
  ['{"code":"SlowDown:http://x"}', {}, 'SlowDown', 'UnknownError'],
  [
    '{}',
    { 'x-amzn-errortype': 'AccessDeniedException:http://x' },
    'AccessDeniedException',
    'UnknownError',
  ],
  ['', {}, 'Unknown', 'UnknownError'],
])('the error %s with %j is %s: %s', (body, headers, name, message) => {
  expect(errorOf(400, body, headers)).toMatchObject({
    name,
    message,
    $metadata: { httpStatusCode: 400 },
  });
});

test.each([200, 503])('what is not JSON is a syntax error that knows its status %d', (status) => {
  expect(errorOf(status, '<html>')).toMatchObject({
    name: 'SyntaxError',
    $metadata: { httpStatusCode: status },
  });
});

test.each([
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'x-amz-retry-after': '70' }, 70],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j asks to wait %s ms', (headers, retryAfterMs) => {
  const error = errorOf(503, '{}', headers) as { retryAfterMs?: number };
  expect(error.retryAfterMs).toBe(retryAfterMs);
});

test('a date asks to wait until then', () => {
  const error = errorOf(503, '{}', { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' });
  const { retryAfterMs = 0 } = error as { retryAfterMs?: number };
  expect(Math.abs(retryAfterMs - (Date.UTC(2100, 0) - Date.now()))).toBeLessThan(5_000);
});
