import { serviceUrl } from '../../src/aws/service-url.ts';

test.each([
  ['eu-west-1', undefined, 'https://ecs.eu-west-1.amazonaws.com/'],
  ['us-gov-west-1', undefined, 'https://ecs.us-gov-west-1.amazonaws.com/'],
  ['cn-north-1', undefined, 'https://ecs.cn-north-1.amazonaws.com.cn/'],
  ['eu-west-1', 'http://127.0.0.1:4566', 'http://127.0.0.1:4566/'],
  ['eu-west-1', 'http://127.0.0.1:4566/ecs', 'http://127.0.0.1:4566/ecs/'],
  ['eu-west-1', 'https://[::1]:4566/', 'https://[::1]:4566/'],
])('%s at %s is %s', (region, endpoint, url) => {
  expect(serviceUrl({ service: 'ecs', region, endpoint })?.href).toBe(url);
});

test.each([
  ['us-iso-east-1', undefined],
  ['eusc-de-east-1', undefined],
  ['aws-global', undefined],
  ['fips-us-east-1', undefined],
  ['', undefined],
  ['eu-west-1', 'nonsense'],
  ['eu-west-1', 'ftp://example.com'],
  ['eu-west-1', 'http://me:secret@example.com'],
  ['eu-west-1', 'http://example.com/?a=b'],
  ['eu-west-1', 'http://example.com//twice'],
  ['eu-west-1', 'http://example.com/a%20b'],
])('%s at %s is left to the SDK', (region, endpoint) => {
  expect(serviceUrl({ service: 'ecs', region, endpoint })).toBeUndefined();
});
