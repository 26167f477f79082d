import { definitionSource } from '../../src/task-definition/definition-source.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3';

test.each([
  ['td.json', { kind: 'file', path: 'td.json' }],
  ['./web', { kind: 'file', path: './web' }],
  ['C:\\td.json', { kind: 'file', path: 'C:\\td.json' }],
  ['web', { kind: 'file', path: 'web', family: 'web' }],
  ['web:3', { kind: 'revision', name: 'web:3' }],
  ['family:web', { kind: 'revision', name: 'web' }],
  [ARN, { kind: 'revision', name: ARN }],
  ['service:', { kind: 'service' }],
  ['service:web', { kind: 'service', service: 'web' }],
  ['s3://bucket/a/b.json', { kind: 's3', bucket: 'bucket', key: 'a/b.json' }],
  [
    'codecommit://repo/feature%2Fx/deploy/td.yaml',
    { kind: 'codecommit', repository: 'repo', branch: 'feature/x', path: 'deploy/td.yaml' },
  ],
])('%s is %j', (text, source) => {
  expect(definitionSource(text)).toEqual(source);
});
