import fc from 'fast-check';
import { withoutCommands } from '../../src/github/without-commands.ts';

test.each([
  ['::error::owned', ': :error::owned'],
  ['  ::set-env name=PATH::x', '  : :set-env name=PATH::x'],
  ['\t::add-mask::a', '\t: :add-mask::a'],
  ['\u00a0::error::x', '\u00a0: :error::x'],
  ['\u2003::error::x', '\u2003: :error::x'],
  ['\u0085::error::x', '\u0085: :error::x'],
  ['\ufeff::error::x', '\ufeff: :error::x'],
  [':::error::x', ': ::error::x'],
  ['##[error]owned', '## [error]owned'],
  ['reason: ##[add-mask]a', 'reason: ## [add-mask]a'],
  ['###[group]x', '### [group]x'],
])('%j is no command any more', (line, safe) => {
  expect(withoutCommands(line)).toBe(safe);
});

test.each(['', 'registered web:7', 'a::b', 'arn:aws:ecs:::x', '# [x]', ': :x'])(
  '%j stays as it is',
  (line) => {
    expect(withoutCommands(line)).toBe(line);
  },
);

test('whatever the text, the runner finds no command in it', () => {
  const part = fc.oneof(
    fc.constantFrom(':', '::', '#', '##[', ' ', '\t', '\u00a0', 'error', ']'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const safe = withoutCommands(parts.join(''));
      // As the runner looks: blanks are trimmed before `::`, and `##[` counts anywhere.
      expect(safe.replace(/^[\s\u0085]+/, '').startsWith('::')).toBe(false);
      expect(safe.includes('##[')).toBe(false);
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
