import { readFlags } from '../../src/inputs/read-flags.ts';

test.each([
  [['--service', 'web'], { service: 'web' }],
  [['--service=web'], { service: 'web' }],
  [['--service', '  web '], { service: 'web' }],
  [['--service==web'], { service: '=web' }],
  [['--mock', '--speed', '.5'], { mock: 'true', speed: '.5' }],
  [['--no-mock'], { mock: 'false' }],
  [['--mock=maybe'], { mock: 'maybe' }],
  [['--desired-count', '-5'], { 'desired-count': '-5' }],
  [['--output-file', '-'], { 'output-file': '-' }],
  [[], {}],
])('%j is read as texts, which are not judged yet', (words, raw) => {
  const read = readFlags(words, 'deploy');
  expect(Object.fromEntries(read.raw)).toEqual(raw);
  expect(read.problems).toEqual([]);
});

test.each([
  [
    ['--nonsense', 'value', 'stray'],
    ['input-unknown', 'input-unknown'],
  ],
  [['--nonsense', 'value'], ['input-unknown']],
  [['--nonsense=value', '--service', 'web'], ['input-unknown']],
  [['-abc'], ['input-unknown', 'input-unknown', 'input-unknown']],
  [['--service'], ['input-invalid']],
  [['--service', 'a', '--service', 'b'], ['input-conflict']],
  [['stray'], ['input-unknown']],
])('%j has problems', (words, codes) => {
  expect(readFlags(words, 'deploy').problems.map((problem) => problem.code)).toEqual(codes);
});

test('only validate takes words for its files', () => {
  expect([...readFlags(['a.json', 'b.json'], 'validate').raw]).toEqual([
    ['files', 'a.json\nb.json'],
  ]);
  expect(readFlags(['a.json'], 'render').raw.size).toBe(0);
});

test('what takes lines may be given several times, what takes one value may not', () => {
  const { raw, problems } = readFlags(
    ['--set', 'a=1', '--set', 'b=2', '--container-name', 'x', '--container-name', 'y'],
    'render',
  );
  expect(raw.get('set')).toBe('a=1\nb=2');
  expect(raw.get('container-name')).toBe('x\ny');
  expect(problems).toEqual([]);
  expect(readFlags(['--cpu', '1', '--cpu', '2'], 'render').problems).toHaveLength(1);
});
