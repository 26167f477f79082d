import fc from 'fast-check';
import { pageOf } from '../../src/mock-server/page.ts';

describe('pageOf', () => {
  it('gives every item once, in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 25 }), (length, maxResults) => {
        const all = Array.from({ length }, (_, index) => index);
        const seen: number[] = [];
        let request: { maxResults: number; nextToken?: string } = { maxResults };
        for (let page = pageOf(all, request, 10); ; page = pageOf(all, request, 10)) {
          expect(page.items.length).toBeLessThanOrEqual(maxResults);
          seen.push(...page.items);
          if (page.nextToken === undefined) break;
          request = { maxResults, nextToken: page.nextToken };
        }
        expect(seen).toEqual(all);
      }),
      { seed: 5 },
    );
  });

  it('has its usual size when none is asked for', () => {
    expect(pageOf([1, 2, 3], {}, 2).items).toEqual([1, 2]);
    expect(pageOf([1, 2], {}, 2)).not.toHaveProperty('nextToken');
  });

  it('refuses a token that was never given', () => {
    expect(() => pageOf([1], { nextToken: 'x' }, 2)).toThrow('Invalid token.');
  });
});
