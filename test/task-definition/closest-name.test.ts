import { closestName } from '../../src/task-definition/closest-name.ts';

const names = ['cpu', 'memory', 'memoryReservation', 'essential', 'portMappings', 'protocol'];

describe('the closest name', () => {
  it.each([
    ['memroy', 'memory'],
    ['Memory', 'memory'],
    ['memorry', 'memory'],
    ['portMapping', 'portMappings'],
    ['Protcol', 'protocol'],
    ['esential', 'essential'],
    ['memoryReservations', 'memoryReservation'],
    ['cup', 'cpu'],
    ['image', undefined],
    ['x', undefined],
    ['', undefined],
  ])('to %s is %s', (given, name) => {
    expect(closestName(given, names)).toBe(name);
  });

  it('is the first of equally close ones', () => {
    expect(closestName('cat', ['bat', 'hat'])).toBe('bat');
  });
});
