import { taskCountOf, zoneOf } from '../../src/placement/instance.ts';
import { instance, inZone } from './instances.ts';

describe('an instance', () => {
  it('lies in the zone that its attribute names, or in none', () => {
    expect(zoneOf(inZone('i', 'eu-west-1b'))).toBe('eu-west-1b');
    expect(zoneOf(instance('i', { attributes: {} }))).toBe('');
  });

  it('runs the tasks of all its groups', () => {
    expect(taskCountOf(instance('i', { tasksByGroup: { 'service:a': 2, 'family:b': 1 } }))).toBe(3);
    expect(taskCountOf(instance('i'))).toBe(0);
  });
});
