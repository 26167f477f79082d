import { readStrategies, SERVICE_DEFAULT_STRATEGIES } from '../../src/placement/strategies.ts';

describe('placement strategies', () => {
  it.each([
    [{ type: 'spread', field: 'instanceId' }, { kind: 'spread-instance' }],
    [{ type: 'spread', field: 'host' }, { kind: 'spread-instance' }],
    [
      { type: 'spread', field: 'attribute:rack' },
      { kind: 'spread-attribute', name: 'rack' },
    ],
    [
      { type: 'binpack', field: 'memory' },
      { kind: 'binpack', resource: 'memoryMib' },
    ],
    [
      { type: 'binpack', field: 'CPU' },
      { kind: 'binpack', resource: 'cpu' },
    ],
    [{ type: 'random' }, { kind: 'random' }],
  ])('are read: %j', (strategy, rule) => {
    expect(readStrategies([strategy])).toEqual({ rules: [rule], problems: [] });
  });

  it.each([
    [
      { type: 'Spread', field: 'host' },
      'the strategy type "Spread" is none of spread, binpack, random',
    ],
    [{ type: 'spread' }, 'spread cannot use the field ""'],
    [{ type: 'spread', field: 'zone' }, 'spread cannot use the field "zone"'],
    [{ type: 'spread', field: 'attribute:' }, 'spread cannot use the field "attribute:"'],
    [{ type: 'binpack', field: 'disk' }, 'binpack cannot use the field "disk"'],
    [{ type: 'random', field: 'cpu' }, 'random takes no field'],
  ])('are refused: %j', (strategy, problem) => {
    expect(readStrategies([strategy])).toEqual({ rules: [], problems: [problem] });
  });

  it('are five at most', () => {
    const six = Array.from({ length: 6 }, () => ({ type: 'random' }));
    expect(readStrategies(six).problems).toEqual(['6 strategies are given, at most 5 are taken']);
    expect(readStrategies(six.slice(1)).problems).toEqual([]);
  });

  it('of a service that names none are the zone, then the instance', () => {
    expect(readStrategies(SERVICE_DEFAULT_STRATEGIES).rules).toEqual([
      { kind: 'spread-attribute', name: 'ecs.availability-zone' },
      { kind: 'spread-instance' },
    ]);
  });
});
