import { checkServiceDefinition } from '../../src/service-definition/check-service.ts';
import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';
import { findingsOf } from './documents.ts';

test('a finding says rule, line, column, reason and fix', async () => {
  expect(await findingsOf({ desiredCounts: 2 })).toEqual([
    {
      rule: 'unknown-field',
      severity: 'error',
      pointer: '/desiredCounts',
      line: 2,
      column: 3,
      message: expect.stringContaining('desiredCounts is not a field'),
      hint: 'Write desiredCount instead of desiredCounts.',
    },
  ]);
});

test.each([
  ['wrong-type', { desiredCount: 'two' }, '/desiredCount'],
  ['bad-value', { launchType: 'Fargate' }, '/launchType'],
  [
    'missing-field',
    { networkConfiguration: { awsvpcConfiguration: {} } },
    '/networkConfiguration/awsvpcConfiguration/subnets',
  ],
  ['text-for-number', { desiredCount: '2' }, '/desiredCount'],
  ['duplicate-tag', { tags: [{ key: 'a' }, { key: 'a' }] }, '/tags/1/key'],
  ['template-placeholder', { launchType: '{{ env `TYPE` }}' }, '/launchType'],
])('%s is found', async (rule, service, pointer) => {
  expect(await findingsOf(service)).toMatchObject([{ rule, pointer }]);
});

test('rules are switched off by the file and by the caller', async () => {
  const service = { desiredCount: -1, 'x-slipway-ignore': ['service-numbers'] };
  expect(await findingsOf(service)).toEqual([]);
  const bytes = new TextEncoder().encode('{"desiredCount": -1}');
  const loaded = await loadServiceDefinition({ file: 's.json', bytes });
  if (loaded.kind === 'failed') throw new Error('it was not read');
  const ignore = ['service-numbers'];
  expect(await checkServiceDefinition(loaded.document, { ignore })).toEqual([]);
});
