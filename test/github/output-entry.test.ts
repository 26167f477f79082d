import fc from 'fast-check';
import { outputEntry } from '../../src/github/output-entry.ts';

test('an entry is the name, the lines of the value and the delimiter', () => {
  expect(outputEntry('cause', 'one\ntwo')).toBe('cause<<slipway-end\none\ntwo\nslipway-end\n');
});

test('no value ends its entry', () => {
  const part = fc.constantFrom('slipway-end', '-1', '-2', '\n', '\r', 'outcome=x', 'a<<b', ' ');
  const value = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(value, (text) => {
      const [, delimiter = ''] = /^cause<<(.+)\n/.exec(outputEntry('cause', text)) ?? [];
      expect(text).not.toContain(delimiter);
      expect(outputEntry('cause', text)).toBe(`cause<<${delimiter}\n${text}\n${delimiter}\n`);
    }),
    { seed: 7, numRuns: 500 },
  );
});
