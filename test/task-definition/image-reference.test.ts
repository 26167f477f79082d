import { ecrReference } from '../../src/task-definition/image-reference.ts';

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

test.each([
  [`${HOST}/team/app:1.2`, 'team/app', '1.2'],
  [`${HOST}/app`, 'app', 'latest'],
])('%s is taken apart', (image, repository, tag) => {
  expect(ecrReference(image)).toEqual({
    name: `${HOST}/${repository}`,
    account: '123456789012',
    region: 'eu-west-1',
    repository,
    tag,
  });
});

test.each([
  '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1',
  '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/app:1',
  '123456789012.dkr-ecr.us-east-1.on.aws/app:1',
])('%s is in Amazon ECR too', (image) => {
  expect(ecrReference(image)).toMatchObject({ repository: 'app', tag: '1' });
});

test.each([
  `${HOST}/app@sha256:00`,
  'nginx:1',
  'public.ecr.aws/nginx/nginx:1',
  `evil.example/${HOST}/app:1`,
])('%s is none to pin', (image) => {
  expect(ecrReference(image)).toBeUndefined();
});
