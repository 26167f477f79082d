import { credentialScope } from '../../src/mock-server/credential-scope.ts';

it.each([
  [
    'AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/sts/aws4_request, SignedHeaders=h',
    { region: 'eu-west-1', service: 'sts' },
  ],
  [
    'AWS4-HMAC-SHA256 Credential=AK/20260101/us-gov-west-1/ecs/aws4_request',
    { region: 'us-gov-west-1', service: 'ecs' },
  ],
  ['Bearer x', { region: 'us-east-1', service: '' }],
  ['', undefined],
  [undefined, undefined],
])('of %j is %j', (header, expected) => {
  expect(credentialScope(header)).toEqual(expected);
});
