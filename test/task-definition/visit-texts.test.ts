import { visitTexts } from '../../src/task-definition/visit-texts.ts';

it('visits every text with its pointer, in order', () => {
  const seen: string[] = [];
  const value = { a: 'x', 'b/c': [1, 'y', null, { '~': 'z' }], d: true };
  visitTexts(value, (text, pointerOf) => seen.push(`${pointerOf()}=${text}`));
  expect(seen).toEqual(['/a=x', '/b~1c/1=y', '/b~1c/3/~0=z']);
});
