import fc from 'fast-check';
import type { Demand } from '../../src/placement/demand.ts';
import type { Instance } from '../../src/placement/instance.ts';
import type { PlacementProblem } from '../../src/placement/place.ts';
import { demand, instance } from './instances.ts';

/** Properties run the same cases everywhere; a failure prints its own. */
export const SEED = 20261122;

const groups = ['service:web', 'service:db', 'family:job'];

const anInstance: fc.Arbitrary<Omit<Instance, 'id'>> = fc
  .record({
    cpu: fc.integer({ min: 0, max: 8 }),
    memory: fc.integer({ min: 0, max: 8 }),
    gpus: fc.constantFrom(0, 0, 1, 2),
    usedGpus: fc.constantFrom(0, 0, 1),
    enis: fc.integer({ min: 0, max: 4 }),
    volumes: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
    zone: fc.constantFrom('a', 'b', 'c', undefined),
    type: fc.constantFrom('t3.small', 'm5.large', undefined),
    status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'DRAINING'),
    agentConnected: fc.constantFrom(true, true, true, true, false),
    tcp: fc.uniqueArray(fc.constantFrom(80, 443, 8080), { maxLength: 2 }),
    tasks: fc.array(fc.constantFrom(...groups), { maxLength: 4 }),
  })
  .map(
    ({
      cpu,
      memory,
      gpus,
      usedGpus,
      enis,
      volumes,
      zone,
      type,
      status,
      agentConnected,
      tcp,
      tasks,
    }) => {
      const registered = { cpu: 2048, memoryMib: 4096, gpus, enis: 4, volumes };
      const remaining = {
        cpu: cpu * 256,
        memoryMib: memory * 512,
        gpus: Math.max(0, gpus - usedGpus),
        enis,
        volumes,
      };
      const attributes = {
        ...(zone === undefined ? {} : { 'ecs.availability-zone': zone }),
        ...(type === undefined ? {} : { 'ecs.instance-type': type }),
      };
      const tasksByGroup: Record<string, number> = {};
      for (const task of tasks) tasksByGroup[task] = (tasksByGroup[task] ?? 0) + 1;
      return instance('', {
        registered,
        remaining,
        attributes,
        tasksByGroup,
        agentConnected,
        status: status as Instance['status'],
        reservedTcpPorts: tcp,
      });
    },
  );

/** Up to twelve instances, so small that resources, zones and ports run out. */
export const someInstances: fc.Arbitrary<readonly Instance[]> = fc
  .array(anInstance, { maxLength: 12 })
  .map((list) => list.map((one, index) => ({ ...one, id: `i-${index}` })));

/** What a task may take, with ports, GPUs, interfaces and attributes now and then. */
export const someDemand: fc.Arbitrary<Demand> = fc
  .record({
    cpu: fc.constantFrom(0, 256, 512, 300),
    memoryMib: fc.constantFrom(0, 512, 1024, 700),
    gpus: fc.constantFrom<Demand['gpus'][]>(0, 0, 0, 0, 1, 'ALL'),
    enis: fc.constantFrom(0, 0, 1),
    volumes: fc.constantFrom(0, 0, 0, 1),
    tcpPorts: fc.constantFrom([], [], [], [80], [80, 9000]),
    udpPorts: fc.constantFrom([], [], [], [53]),
    attributes: fc.constantFrom(
      [],
      [],
      [],
      [{ name: 'ecs.instance-type' }],
      [{ name: 'ecs.instance-type', value: 'm5.large' }],
    ),
    zones: fc.constantFrom(undefined, undefined, undefined, ['a', 'b']),
  })
  .map(({ zones, ...rest }) => demand(zones === undefined ? rest : { ...rest, zones }));

const someConstraints = fc.subarray(
  [
    { type: 'distinctInstance' },
    { type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' },
    { type: 'memberOf', expression: 'not(task:group == service:db)' },
    { type: 'memberOf', expression: 'runningTasksCount < 4' },
  ],
  { maxLength: 2 },
);

const someStrategies = fc.array(
  fc.constantFrom(
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'spread', field: 'attribute:ecs.instance-type' },
    { type: 'spread', field: 'instanceId' },
    { type: 'binpack', field: 'cpu' },
    { type: 'binpack', field: 'memory' },
    { type: 'random' },
  ),
  { maxLength: 4 },
);

/** Any placement problem of that kind. */
export const someProblem: fc.Arbitrary<PlacementProblem> = fc.record({
  instances: someInstances,
  demand: someDemand,
  count: fc.integer({ min: 0, max: 30 }),
  group: fc.constantFrom(...groups),
  constraints: fc.oneof(fc.constant([]), someConstraints),
  strategies: someStrategies,
  seed: fc.integer({ min: 0, max: 5 }),
});
