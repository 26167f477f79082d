import { readConstraints } from '../../../src/placement/constraints.ts';
import { spreadOverZones } from '../../../src/placement/fargate-spread.ts';
import { type PlacementProblem, placeTasks } from '../../../src/placement/place.ts';
import { parseQuery } from '../../../src/placement/query/parse-query.ts';
import { chooseTasksToStop } from '../../../src/placement/scale-in.ts';
import { readStrategies, SERVICE_DEFAULT_STRATEGIES } from '../../../src/placement/strategies.ts';
import { demand, instance, inZone, withLeft } from '../instances.ts';

const place = (parts: Partial<PlacementProblem> & Pick<PlacementProblem, 'instances'>) =>
  placeTasks({ demand: demand(), group: 'service:web', count: 1, ...parts });
const web = (tasks: number) => ({ tasksByGroup: { 'service:web': tasks } });
const memory = [{ type: 'binpack', field: 'memory' }];

describe('placement.md section 1, the order of evaluation', () => {
  it('Fargate tasks take no strategies and constraints, but are spread over zones', () => {
    expect(
      spreadOverZones(
        [
          { zone: 'a', tasks: 0 },
          { zone: 'b', tasks: 0 },
        ],
        4,
      ).placed,
    ).toEqual({ a: 2, b: 2 });
  });

  it.each([
    ['CPU', { cpu: 0 }, {}],
    ['memory', { memoryMib: 0 }, {}],
    ['GPU', {}, { gpus: 1 }],
    ['ENI', { enis: 0 }, { enis: 1 }],
    ['ports', {}, { tcpPorts: [22] }],
  ])('1. instances must satisfy the need of %s', (_, left, parts) => {
    const full = withLeft('i-a', left);
    expect(place({ instances: [full], demand: demand(parts), strategies: memory }).placed).toEqual(
      [],
    );
  });

  it('2. of these, those that satisfy the constraints: they bind, whatever a strategy prefers', () => {
    const instances = [
      withLeft('i-tight', { memoryMib: 512 }),
      instance('i-wide', { attributes: { rack: '1' } }),
    ];
    const constraints = [{ type: 'memberOf', expression: 'attribute:rack == 1' }];
    expect(place({ instances, strategies: memory, constraints }).placed).toEqual(['i-wide']);
  });

  it('3. and 4. strategies rank what is left and one is picked; they are best effort', () => {
    const instances = [withLeft('i-tight', { memoryMib: 512 }), instance('i-wide')];
    expect(place({ instances, strategies: memory, count: 2 }).placed).toEqual([
      'i-tight',
      'i-wide',
    ]);
  });

  it.each(['DRAINING', 'REGISTERING', 'DEREGISTERING', 'REGISTRATION_FAILED', 'INACTIVE'] as const)(
    'the status must be ACTIVE, not %s',
    (status) => {
      const { placed, reasons } = place({ instances: [instance('i-a', { status })] });
      expect([placed, reasons?.counts]).toEqual([[], { INACTIVE: 1 }]);
    },
  );

  it('the agent must be connected', () => {
    expect(
      place({ instances: [instance('i-a', { agentConnected: false })] }).reasons?.counts,
    ).toEqual({ AGENT: 1 });
  });

  it('every required attribute must be present', () => {
    const needs = demand({ attributes: [{ name: 'ecs.capability.task-eni' }] });
    expect(place({ instances: [instance('i-a')], demand: needs }).reasons?.counts).toEqual({
      ATTRIBUTE: 1,
    });
    expect(
      place({
        instances: [instance('i-a', { attributes: { 'ecs.capability.task-eni': '' } })],
        demand: needs,
      }).unplaced,
    ).toBe(0);
  });

  it('for awsvpc the zone must be among those of the subnets', () => {
    const needs = demand({ zones: ['b'] });
    expect(
      place({ instances: [inZone('i-a', 'a'), inZone('i-b', 'b')], demand: needs }).placed,
    ).toEqual(['i-b']);
    expect(place({ instances: [inZone('i-a', 'a')], demand: needs }).reasons?.counts).toEqual({
      LOCATION: 1,
    });
  });

  it('a service without strategies: the zone with the fewest tasks of this service, in it the instance with the fewest', () => {
    const instances = [
      inZone('i-1', 'a', web(1)),
      inZone('i-2', 'b', web(2)),
      inZone('i-3', 'b', { tasksByGroup: { 'service:other': 9 } }),
      inZone('i-4', 'c', { tasksByGroup: { 'service:web': 3 } }),
    ];
    const { placed } = place({ instances, strategies: SERVICE_DEFAULT_STRATEGIES, count: 2 });
    expect(placed).toEqual(['i-1', 'i-3']);
    expect(
      place({ instances: instances.slice(1), strategies: SERVICE_DEFAULT_STRATEGIES }).placed,
    ).toEqual(['i-3']);
  });

  it('scale-in mirrors it: the zone with most, then the instance with most', () => {
    const instances = [
      inZone('i-1', 'a', web(3)),
      inZone('i-2', 'b', web(2)),
      inZone('i-3', 'b', web(2)),
    ];
    const stopped = chooseTasksToStop({
      instances,
      group: 'service:web',
      demand: demand(),
      count: 1,
      strategies: SERVICE_DEFAULT_STRATEGIES,
    });
    expect(['i-2', 'i-3']).toContain(stopped[0]);
  });

  it('the limits are 5 strategies, 10 constraints, 2,000 characters', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ type: 'random' }));
    const distinct = (count: number) =>
      Array.from({ length: count }, () => ({ type: 'distinctInstance' }));
    expect([
      readStrategies(many(5)).problems.length,
      readStrategies(many(6)).problems.length,
    ]).toEqual([0, 1]);
    expect([
      readConstraints(distinct(10)).problems.length,
      readConstraints(distinct(11)).problems.length,
    ]).toEqual([0, 1]);
    expect('problem' in parseQuery(`agentConnected == true${' '.repeat(1978)}`)).toBe(false);
    expect('problem' in parseQuery(`agentConnected == true${' '.repeat(1979)}`)).toBe(true);
  });
});
