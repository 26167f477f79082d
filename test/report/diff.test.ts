import { diffLines, diffMarkdown } from '../../src/report/diff.ts';

const DIFF = {
  before: 'web:1',
  after: 'td.json',
  differences: [
    { path: 'cpu', kind: 'added', after: '256' },
    { path: 'memory', kind: 'removed', before: '512' },
    {
      path: 'containerDefinitions[a].image',
      kind: 'changed',
      before: 'a`1',
      after: 'a\u001b[2J```2',
    },
  ],
} as const;

test('text has a line for each difference, with the names above', () => {
  expect(diffLines(DIFF)).toEqual([
    '--- web:1',
    '+++ td.json',
    '+ cpu: "256"',
    '- memory: "512"',
    '~ containerDefinitions[a].image: "a`1" -> "a\\u001b[2J```2"',
  ]);
});

test('text in colour says the same', () => {
  const lines = diffLines(DIFF, true);
  expect(
    lines.slice(2).every((line) => line.startsWith('\u001b[3') && line.endsWith('\u001b[0m')),
  ).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken out.
  expect(lines.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(diffLines(DIFF));
});

test('a name with control characters reaches no terminal', () => {
  const odd = {
    ...DIFF,
    before: 'a\u001b[2J\nb',
    differences: [{ path: 'x\ny', kind: 'added', after: 1 }],
  } as const;
  expect(diffLines(odd).slice(0, 1)).toEqual(['--- a [2J b']);
  expect(diffLines(odd)[2]).toBe('+ x y: 1');
});

test('Markdown has a fence that nothing inside can close, and takes two lines for a change', () => {
  expect(diffMarkdown(DIFF).split('\n')).toEqual([
    '````diff',
    '+ cpu: "256"',
    '- memory: "512"',
    '- containerDefinitions[a].image: "a`1"',
    '+ containerDefinitions[a].image: "a\\u001b[2J```2"',
    '````',
  ]);
  expect(diffMarkdown({ ...DIFF, differences: [] })).toBe('No differences.');
});
