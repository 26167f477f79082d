import { gathered } from '../../src/aws/gathered.ts';
import { SlipwayError } from '../../src/errors.ts';

const refused = (code: 'aws-refused' | 'aws-throttled') =>
  new SlipwayError({ code, message: code, hint: 'Wait.' });

/** Asks that are kept as they were sent; `bad` is refused wherever it is. */
function asking(code: 'aws-refused' | 'aws-throttled' = 'aws-refused') {
  const sent: string[][] = [];
  const ask = gathered<string, string>({
    most: 3,
    groupOf: (key) => key.split('/')[0] ?? '',
    ask: async (keys) => {
      sent.push([...keys]);
      if (keys.includes('a/bad')) throw refused(code);
      return (key) => `answer ${key}`;
    },
  });
  return { ask, sent };
}

test('what is asked at the same moment goes together, up to the most and by group', async () => {
  const { ask, sent } = asking();
  const answers = await Promise.all(['a/1', 'a/2', 'b/1', 'a/3', 'a/4'].map(ask));
  expect(sent).toEqual([['a/1', 'a/2', 'a/3'], ['b/1'], ['a/4']]);
  expect(answers).toEqual(['a/1', 'a/2', 'b/1', 'a/3', 'a/4'].map((key) => `answer ${key}`));
});

test('what is asked later goes alone', async () => {
  const { ask, sent } = asking();
  await ask('a/1');
  await ask('a/2');
  expect(sent).toEqual([['a/1'], ['a/2']]);
});

test('a bad question spoils no other', async () => {
  const { ask, sent } = asking();
  const answers = await Promise.allSettled(['a/1', 'a/bad'].map(ask));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(sent).toEqual([['a/1', 'a/bad'], ['a/1'], ['a/bad']]);
});

test('a failure that is about no question in particular fails them all, with one request', async () => {
  const { ask, sent } = asking('aws-throttled');
  const answers = await Promise.allSettled(['a/1', 'a/bad'].map(ask));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(sent).toHaveLength(1);
});
