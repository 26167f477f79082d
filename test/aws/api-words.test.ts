import { inWords } from '../../src/aws/api-words.ts';

test('members are worded as a service wants them, at every depth', () => {
  const ours = { minCapacity: 1, roleArn: 'r', list: [{ metricName: 'm' }], none: undefined };
  const theirs = { MinCapacity: 1, RoleARN: 'r', List: [{ MetricName: 'm' }] };
  expect(inWords(ours, 'Capital')).toEqual(theirs);
  const { none: _none, ...given } = ours;
  expect(inWords(theirs, 'small')).toEqual(given);
});

test('values stay, and times become texts', () => {
  expect(inWords({ At: new Date(0), Text: 'As It Is' }, 'small')).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    text: 'As It Is',
  });
});
