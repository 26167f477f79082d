import { PAGE } from '../../../src/mock-server/live-page/page.ts';

describe('the live page', () => {
  it('needs nothing from elsewhere', () => {
    expect(PAGE).not.toMatch(/(src|href)=|@import|url\(/);
  });

  it('never makes markup out of text', () => {
    expect(PAGE).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });

  it('holds a script that can be read', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(PAGE)?.[1] ?? '';
    expect(() => new Function(`return async () => {${script}}`)).not.toThrow();
  });
});
