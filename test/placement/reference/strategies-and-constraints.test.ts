import { problemsOfDefinitionConstraints } from '../../../src/placement/constraints.ts';
import { placeDaemons } from '../../../src/placement/daemon.ts';
import { type PlacementProblem, placeTasks } from '../../../src/placement/place.ts';
import { Placer } from '../../../src/placement/placer.ts';
import { chooseTasksToStop } from '../../../src/placement/scale-in.ts';
import { readStrategies } from '../../../src/placement/strategies.ts';
import { demand, instance, inZone, withLeft } from '../instances.ts';
import { choose } from '../oracle.ts';

const place = (parts: Partial<PlacementProblem> & Pick<PlacementProblem, 'instances'>) =>
  placeTasks({ demand: demand(), group: 'service:web', count: 1, ...parts });
const zone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const memory = { type: 'binpack', field: 'memory' };
const web = (tasks: number) => ({ tasksByGroup: { 'service:web': tasks } });

describe('placement.md section 4, strategies', () => {
  it('spread prefers the value with the fewest tasks of the same group; other groups do not count', () => {
    const instances = [
      inZone('i-1', 'a', web(1)),
      inZone('i-2', 'b', { tasksByGroup: { 'service:db': 7 } }),
    ];
    expect(place({ instances, strategies: [zone] }).placed).toEqual(['i-2']);
    expect(place({ instances, strategies: [zone], group: 'service:db' }).placed).toEqual(['i-1']);
  });

  it.each(['instanceId', 'host'])(
    'spread over %s prefers the instance with the fewest',
    (field) => {
      expect(
        place({
          instances: [instance('i-1', web(1)), instance('i-2')],
          strategies: [{ type: 'spread', field }],
        }).placed,
      ).toEqual(['i-2']);
    },
  );

  it.each([
    ['cpu', 'i-c'],
    ['CPU', 'i-c'],
    ['memory', 'i-m'],
  ])('binpack of %s prefers the least remaining that still fits', (field, expected) => {
    const instances = [
      withLeft('i-c', { cpu: 300 }),
      withLeft('i-m', { memoryMib: 600 }),
      withLeft('i-full', { cpu: 1, memoryMib: 1 }),
    ];
    expect(place({ instances, strategies: [{ type: 'binpack', field }] }).placed).toEqual([
      expected,
    ]);
  });

  it('random may pick any instance with room', () => {
    const instances = ['i-1', 'i-2', 'i-3'].map((id) => instance(id));
    const picked = Array.from(
      { length: 40 },
      (_, seed) => place({ instances, strategies: [{ type: 'random' }], seed }).placed[0],
    );
    expect(new Set(picked).size).toBe(3);
  });

  it('chained: the best zone first, then the tightest instance in it', () => {
    const instances = [
      withLeft('i-1', { memoryMib: 600 }, web(1)),
      inZone('i-2', 'b'),
      inZone('i-3', 'b', {
        remaining: { cpu: 2048, memoryMib: 3000, gpus: 0, enis: 0, volumes: 0 },
      }),
    ];
    expect(place({ instances, strategies: [zone, memory] }).placed).toEqual(['i-3']);
  });

  it('left-over ties go by seed and id, to an instance that the strategies have left', () => {
    const instances = ['i-1', 'i-2', 'i-3'].map((id) => instance(id));
    const request = { demand: demand(), group: 'g', count: 1, strategies: [memory] };
    const winners = Array.from(
      { length: 30 },
      (_, seed) => placeTasks({ ...request, instances, seed }).placed[0],
    );
    expect(new Set(winners).size).toBeGreaterThan(1);
    expect(choose(instances, request).map(({ id }) => id)).toEqual(expect.arrayContaining(winners));
  });

  it('one task at a time, with counters brought up to date between', () => {
    const instances = [inZone('i-1', 'a'), inZone('i-2', 'b')];
    expect(place({ instances, strategies: [zone], count: 4 }).placed.toSorted()).toEqual([
      'i-1',
      'i-1',
      'i-2',
      'i-2',
    ]);
  });

  it('instances that lack the attribute are a value of their own', () => {
    const instances = [inZone('i-1', 'a', web(1)), instance('i-none', { attributes: {} })];
    expect(place({ instances, strategies: [zone] }).placed).toEqual(['i-none']);
  });

  it('types are matched to the letter', () => {
    expect(readStrategies([{ type: 'BinPack', field: 'cpu' }]).problems).toHaveLength(1);
  });

  it('scale-in: binpack takes from the instance left with most, spread keeps the zones even', () => {
    const instances = [inZone('i-1', 'a', web(2)), inZone('i-2', 'b', web(1))];
    const stop = (strategies: readonly { type: string; field: string }[], list = instances) =>
      chooseTasksToStop({
        instances: list,
        group: 'service:web',
        demand: demand(),
        count: 1,
        strategies,
      });
    expect(stop([zone])).toEqual(['i-1']);
    expect(
      stop(
        [memory],
        [withLeft('i-1', { memoryMib: 1 }, web(1)), withLeft('i-2', { memoryMib: 2 }, web(1))],
      ),
    ).toEqual(['i-2']);
  });
});

describe('placement.md section 5, constraints', () => {
  const member = { type: 'memberOf', expression: 'attribute:rack == 1' };
  const rack = instance('i-rack', { attributes: { rack: '1' } });

  it('distinctInstance puts every task of the group on another instance, and never comes from a task definition', () => {
    const placement = place({
      instances: [instance('i-1', web(1)), instance('i-2')],
      constraints: [{ type: 'distinctInstance' }],
      count: 2,
    });
    expect([placement.placed, placement.unplaced]).toEqual([['i-2'], 1]);
    expect(problemsOfDefinitionConstraints([{ type: 'distinctInstance' }])).toHaveLength(1);
  });

  it('memberOf may come from a task definition', () => {
    expect(problemsOfDefinitionConstraints([member])).toEqual([]);
  });

  it("a daemon's are looked at again and tasks against them stop; a replica's bind when it is placed only", () => {
    const placer = new Placer([instance('i-1', web(1)), rack]);
    expect(
      placeDaemons(placer, { demand: demand(), group: 'service:web', constraints: [member] }),
    ).toEqual({ placed: ['i-rack'], refused: [], stopped: ['i-1'] });
  });

  it('unsatisfied ones leave the task unplaced, with the reason', () => {
    expect(
      place({ instances: [instance('i-1')], constraints: [member] }).reasons?.failures,
    ).toEqual([
      {
        instance: 'i-1',
        reason: 'MemberOf placement constraint unsatisfied.',
        detail: 'attribute:rack == 1',
      },
    ]);
  });

  it('those of the task definition and of the service must all hold', () => {
    const both = [member, { type: 'memberOf', expression: 'runningTasksCount == 0' }];
    const busy = instance('i-busy', { attributes: { rack: '1' }, ...web(1) });
    expect(
      place({ instances: [busy, rack, instance('i-1')], constraints: both, count: 2 }).placed,
    ).toEqual(['i-rack']);
  });

  it('keeps a task away from a group by task:group', () => {
    const constraints = [{ type: 'memberOf', expression: 'not(task:group == service:db)' }];
    expect(
      place({
        instances: [instance('i-db', { tasksByGroup: { 'service:db': 1 } }), instance('i-1')],
        constraints,
      }).placed,
    ).toEqual(['i-1']);
  });

  it('says what is wrong with an expression', () => {
    expect(
      place({ instances: [rack], constraints: [{ type: 'memberOf', expression: 'rack ==' }] })
        .problems,
    ).toHaveLength(1);
  });
});
