import { childrenOf } from '../../src/task-definition/text-children.ts';
import { documentOf } from './documents.ts';

test('members and items come in the order of the text, from the key on', async () => {
  const text = '{"b": 1, "a": [true, "x"]}';
  const document = await documentOf(`{"family":"f","containerDefinitions":[${text}]}`);
  const at = (pointer: string) =>
    childrenOf(document, `/containerDefinitions/0${pointer}`).map(({ start, end }) =>
      document.text.slice(start, end),
    );
  expect(at('')).toEqual(['"b": 1', '"a": [true, "x"]']);
  expect(at('/a')).toEqual(['true', '"x"']);
  expect(at('/b')).toEqual([]);
});

test('the key that merges is a member of YAML, and the line end of a block text is told apart', async () => {
  const text =
    'x-slipway-a: &a { cpu: 1 }\nfamily: |\n  f\n\ncontainerDefinitions:\n  - <<: *a\n    name: w\n';
  const document = await documentOf(text, 'td.yaml');
  expect(childrenOf(document, '/containerDefinitions/0').map(({ pointer }) => pointer)).toContain(
    '/containerDefinitions/0/<<',
  );
  const family = childrenOf(document, '').find(({ pointer }) => pointer === '/family');
  expect(text.slice(family?.start, family?.filledEnd)).toBe('family: |\n  f');
});
