import { removeItems, setItems } from '../../src/task-definition/named-items.ts';

const LIST = { list: 'environment', name: 'name', value: 'value' };
const at = (environment?: unknown) => ({
  pointer: '/c',
  value: (environment === undefined ? {} : { environment }) as never,
});

test('an item that is there gets its value, another one goes to the end', () => {
  const changes = setItems(at([{ name: 'A', value: '1' }]), LIST, [
    { name: 'A', value: '2' },
    { name: 'B', value: '' },
    { name: 'B', value: '3' },
  ]);
  expect(changes).toEqual([
    { pointer: '/c/environment/0/value', value: '2' },
    { pointer: '/c/environment/-', value: { name: 'B', value: '3' } },
  ]);
});

test.each([undefined, null, 'x'])('a list that is %j is made in one change', (environment) => {
  const pairs = [
    { name: 'A', value: '1' },
    { name: 'B', value: '' },
    { name: 'A', value: '2' },
  ];
  expect(setItems(at(environment), LIST, pairs)).toEqual([
    {
      pointer: '/c/environment',
      value: [
        { name: 'A', value: '2' },
        { name: 'B', value: '' },
      ],
    },
  ]);
  expect(setItems(at(environment), LIST, [])).toEqual([]);
});

test('items go from the end on', () => {
  const items = [{ name: 'A' }, { name: 'B' }, 3, { name: 'A' }];
  expect(removeItems(at(items), LIST, (name) => name === 'A')).toEqual([
    { pointer: '/c/environment/3', remove: true },
    { pointer: '/c/environment/0', remove: true },
  ]);
});
