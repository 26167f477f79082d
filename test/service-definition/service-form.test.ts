import { byPlaceInLists, SERVICE_DEFAULTS } from '../../src/service-definition/service-form.ts';

test.each([
  ['/networkConfiguration/awsvpcConfiguration/subnets', ['b', 'a'], ['a', 'b']],
  ['/placementStrategy', [{ type: 'spread' }, { type: 'binpack' }], undefined],
  [
    '/capacityProviderStrategy',
    [
      { capacityProvider: 'B', weight: 1 },
      { capacityProvider: 'A', weight: 9 },
    ],
    [
      { capacityProvider: 'A', weight: 9 },
      { capacityProvider: 'B', weight: 1 },
    ],
  ],
])('the list %s is brought into one order when its own means nothing', (pattern, list, sorted) => {
  expect(byPlaceInLists(list, pattern)).toEqual(sorted ?? list);
});

test('items without a name are ordered by what they say, whatever the order of their members', () => {
  const one = { field: 'a', type: 'x' };
  const other = { type: 'y', field: 'b' };
  expect(byPlaceInLists([other, one], '/placementConstraints')).toEqual([one, other]);
});

test('what AWS leaves out of a service has a value all the same', () => {
  expect(SERVICE_DEFAULTS['/propagateTags']).toBe('NONE');
});
