import {
  isParameter,
  keyArn,
  parameterName,
  secretArn,
} from '../../../src/operations/verify/secret-names.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b';

test('a secret is named by its ARN, without the key and the version that are picked of it', () => {
  expect(secretArn(`${SECRET}:password::`)).toBe(SECRET);
  expect([isParameter(SECRET), isParameter('db')]).toEqual([false, true]);
});

test('a parameter is named without its ARN', () => {
  expect(parameterName('arn:aws:ssm:eu-west-1:123456789012:parameter/web/db')).toBe('/web/db');
  expect(parameterName('db')).toBe('db');
});

test.each([
  ['0a1b', SECRET, KEY],
  [KEY, 'db', KEY],
  ['0a1b', 'db', undefined],
  ['alias/aws/ssm', SECRET, undefined],
  ['arn:aws:kms:eu-west-1:123456789012:alias/own', SECRET, undefined],
  [undefined, SECRET, undefined],
])('the key %s of %s has the ARN %s', (key, near, expected) => {
  expect(keyArn(key, near)).toBe(expected);
});
