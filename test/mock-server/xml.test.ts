import { escapeXml, membersToXml } from '../../src/mock-server/xml.ts';

describe('membersToXml', () => {
  it.each([
    [{ A: 1, B: true, C: 'x' }, '<A>1</A><B>true</B><C>x</C>'],
    [{ A: undefined, B: null }, ''],
    [{ A: [] }, '<A></A>'],
    [{ A: ['x', { B: 'y' }] }, '<A><member>x</member><member><B>y</B></member></A>'],
    [{ A: { B: { C: 'a<b' } } }, '<A><B><C>a&lt;b</C></B></A>'],
  ])('writes %j', (object, expected) => {
    expect(membersToXml(object)).toBe(expected);
  });

  it('names the elements of lists as it is told', () => {
    expect(membersToXml({ aSet: ['x'] }, 'item')).toBe('<aSet><item>x</item></aSet>');
  });

  it('rewrites values by their names, at every depth', () => {
    const shout = (name: string, value: unknown) => (name === 'A' ? `${String(value)}!` : value);
    const object = { A: 'x', B: [{ A: 'y' }], C: 'z' };
    expect(membersToXml(object, 'member', shout as never)).toBe(
      '<A>x!</A><B><member><A>y!</A></member></B><C>z</C>',
    );
  });
});

describe('escapeXml', () => {
  it('keeps text from being read as something else', () => {
    expect(escapeXml('<a> & \r')).toBe('&lt;a&gt; &amp; &#13;');
  });
});
