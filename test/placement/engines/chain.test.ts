import { chainOf, drawText } from '../../../src/placement/engines/chain.ts';
import type { Rule } from '../../../src/placement/strategies.ts';
import { demand, instance } from '../instances.ts';
import { runOf } from './runs.ts';

const zone: Rule = { kind: 'spread-attribute', name: 'zone' };
const rack: Rule = { kind: 'spread-attribute', name: 'rack' };
const host: Rule = { kind: 'spread-instance' };
const cpu: Rule = { kind: 'binpack', resource: 'cpu' };
const memory: Rule = { kind: 'binpack', resource: 'memoryMib' };
const random: Rule = { kind: 'random' };

describe('strategies taken apart', () => {
  it.each<[string, readonly Rule[], object]>([
    [
      'values first, then instances',
      [zone, rack, memory],
      { attributes: ['zone', 'rack'], own: [memory], isSimple: true },
    ],
    ['nothing', [], { attributes: [], own: [], isSimple: true, endsAtRandom: false }],
    ['two that look at instances', [host, memory], { own: [host, memory], isSimple: true }],
    ['three of them', [host, memory, cpu], { isSimple: false }],
    ['values after instances', [memory, zone], { attributes: ['zone'], isSimple: false }],
    ['values, then chance', [zone, random], { endsAtRandom: true, isSimple: true }],
    ['instances, then chance', [host, random], { endsAtRandom: true, isSimple: false }],
    ['something after chance', [random, zone], { rules: [random], attributes: [], isSimple: true }],
    ['something twice', [zone, host, zone], { rules: [zone, host], isSimple: true }],
  ])('are %s', (_, rules, expected) => {
    expect(chainOf(rules)).toMatchObject(expected);
  });

  it('draw anew whenever the group has grown', () => {
    const request = { demand: demand(), group: 'service:web', count: 1 };
    const [none, two] = [{}, { 'service:web': 2 }].map((tasksByGroup) =>
      runOf([instance('a', { tasksByGroup })], request),
    );
    expect([drawText(none!), drawText(two!)]).toEqual(['service:web 0', 'service:web 2']);
  });
});
