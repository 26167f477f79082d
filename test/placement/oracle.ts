import type { Instance } from '../../src/placement/instance.ts';
import type { PlacementProblem } from '../../src/placement/place.ts';
import type { PlacementRequest } from '../../src/placement/placer.ts';
import { compileQuery } from '../../src/placement/query/compile-query.ts';
import { seededHash, seededStream } from '../../src/placement/seeded.ts';

/** Placement told as plainly as can be, over plain objects: nothing of the code under test but queries and seeds. */
export function placePlainly(problem: PlacementProblem): readonly string[] {
  let instances = ranked(problem.instances, problem.seed ?? 0);
  const placed: string[] = [];
  const draw = drawOf(problem, instances);
  for (let task = 0; task < problem.count; task += 1) {
    const left = choose(instances, problem);
    const chosen =
      left[
        problem.strategies?.some(({ type }) => type === 'random')
          ? Math.floor(draw() * left.length)
          : 0
      ];
    if (chosen === undefined) break;
    placed.push(chosen.id);
    instances = instances.map((one) => (one.id === chosen.id ? withTask(one, problem) : one));
  }
  return placed;
}

function drawOf(
  { seed = 0, group }: PlacementProblem,
  instances: readonly Instance[],
): () => number {
  const total = instances.reduce((sum, one) => sum + (one.tasksByGroup[group] ?? 0), 0);
  return seededStream(seededHash(seed, `${group} ${total}`));
}

function ranked(instances: readonly Instance[], seed: number): readonly Instance[] {
  return instances.toSorted(
    (a, b) => seededHash(seed, a.id) - seededHash(seed, b.id) || (a.id < b.id ? -1 : 1),
  );
}

/** The instances left after all strategies. */
export function choose(
  instances: readonly Instance[],
  request: PlacementRequest,
): readonly Instance[] {
  let left: readonly Instance[] = instances.filter((one) => canHold(one, request));
  const attributes: string[] = [];
  for (const { type, field } of request.strategies ?? []) {
    if (type === 'random') break;
    if (field?.startsWith('attribute:')) attributes.push(field.slice('attribute:'.length));
    const isOverValues = field?.startsWith('attribute:') ?? false;
    left = least(left, (one) => {
      if (type === 'binpack') return field === 'cpu' ? one.remaining.cpu : one.remaining.memoryMib;
      if (!isOverValues) return one.tasksByGroup[request.group] ?? 0;
      return instances
        .filter((other) =>
          attributes.every((name) => other.attributes[name] === one.attributes[name]),
        )
        .reduce((sum, other) => sum + (other.tasksByGroup[request.group] ?? 0), 0);
    });
  }
  return left;
}

function least(instances: readonly Instance[], of: (one: Instance) => number): readonly Instance[] {
  const fewest = Math.min(...instances.map(of));
  return instances.filter((one) => of(one) === fewest);
}

/** Whether an instance can hold one more task. */
export function canHold(
  one: Instance,
  { demand, group, constraints = [] }: PlacementRequest,
): boolean {
  const { remaining } = one;
  const gpus = demand.gpus === 'ALL' ? Math.max(1, one.registered.gpus) : demand.gpus;
  return (
    one.status === 'ACTIVE' &&
    one.agentConnected &&
    demand.clashingPorts.length === 0 &&
    demand.attributes.every(
      ({ name, value }) =>
        name in one.attributes && (value === undefined || one.attributes[name] === value),
    ) &&
    (demand.zones?.includes(one.attributes['ecs.availability-zone'] ?? '') ?? true) &&
    demand.cpu <= remaining.cpu &&
    demand.memoryMib <= remaining.memoryMib &&
    gpus <= remaining.gpus &&
    demand.enis <= remaining.enis &&
    demand.volumes <= remaining.volumes &&
    !demand.tcpPorts.some((port) => one.reservedTcpPorts.includes(port)) &&
    !demand.udpPorts.some((port) => one.reservedUdpPorts.includes(port)) &&
    one.reservedTcpPorts.length +
      one.reservedUdpPorts.length +
      demand.tcpPorts.length +
      demand.udpPorts.length <=
      100 &&
    constraints.every(({ type, expression = '' }) =>
      type === 'distinctInstance' ? (one.tasksByGroup[group] ?? 0) === 0 : matches(one, expression),
    )
  );
}

function matches(one: Instance, expression: string): boolean {
  const compiled = compileQuery(expression);
  if ('problem' in compiled) throw new Error(compiled.problem.message);
  const counts = Object.values(one.tasksByGroup);
  return compiled.query.matches({
    ...one,
    runningTasksCount: () => counts.reduce((sum, count) => sum + count, 0),
    groups: () => Object.keys(one.tasksByGroup).filter((group) => one.tasksByGroup[group] !== 0),
  });
}

/** The instance with one task of a request more. */
export function withTask(one: Instance, { demand, group }: PlacementRequest): Instance {
  const { remaining } = one;
  return {
    ...one,
    remaining: {
      cpu: remaining.cpu - demand.cpu,
      memoryMib: remaining.memoryMib - demand.memoryMib,
      gpus: demand.gpus === 'ALL' ? 0 : remaining.gpus - demand.gpus,
      enis: remaining.enis - demand.enis,
      volumes: remaining.volumes - demand.volumes,
    },
    reservedTcpPorts: [...one.reservedTcpPorts, ...demand.tcpPorts],
    reservedUdpPorts: [...one.reservedUdpPorts, ...demand.udpPorts],
    tasksByGroup: { ...one.tasksByGroup, [group]: (one.tasksByGroup[group] ?? 0) + 1 },
  };
}
