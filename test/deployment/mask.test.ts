import { maskSecrets } from '../../src/deployment/mask.ts';

test.each([
  ['listening on port 80', 'listening on port 80'],
  ['key AKIAIOSFODNN7EXAMPLE used', 'key *** used'],
  ['DB_PASSWORD=hunter2 host=db', 'DB_PASSWORD=*** host=db'],
  ['{"apiKey": "abc", "port": 1}', '{"apiKey": "***", "port": 1}'],
  ['Authorization: Bearer abcdefgh12345', 'Authorization: Bearer ***'],
  ['postgres://app:s3cret@db:5432/app', 'postgres://app:***@db:5432/app'],
  ['jwt eyJhbGciOi.eyJzdWIi.c2ln end', 'jwt *** end'],
  ['-----BEGIN RSA PRIVATE KEY-----MIIE', '***'],
  ['the token expired', 'the token expired'],
])('%s is told as %s', (line, told) => {
  expect(maskSecrets(line)).toBe(told);
});
