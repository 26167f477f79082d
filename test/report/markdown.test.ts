import fc from 'fast-check';
import { escapeMarkdown, markdownTable } from '../../src/report/markdown.ts';

describe('escapeMarkdown', () => {
  test.each([
    ['<img src=x onerror=y>'],
    ['[click](https://example.com)'],
    ['a | b'],
    ['**bold** `code` @someone'],
    ['line\nbreak\r\n# title'],
  ])('leaves no markup in %j', (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toMatch(/[<>[\]()|*`@\n\r]/);
  });

  test('reads back as the text itself once entities are decoded', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const decoded = escapeMarkdown(text).replace(/&#(\d+);/g, (_, code) =>
          String.fromCharCode(Number(code)),
        );
        expect(decoded).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { seed: 3 },
    );
  });
});

test('markdownTable has a head, a rule and a line a row', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
