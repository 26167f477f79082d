const ZONE = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const MEMORY = { type: 'binpack', field: 'memory' };
const INSTANCE = { type: 'spread', field: 'instanceId' };
const TYPES = ['m5.large', 'm5.xlarge', 'c5.xlarge', 'r5.large'];
const SIZES = {
  'm5.large': [2048, 7680],
  'm5.xlarge': [4096, 15600],
  'c5.xlarge': [4096, 7500],
  'r5.large': [2048, 15700],
};
const SERVICES = 200;

/** Numbers that look like chance and are the same in every run. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Instances of four types in three zones, some of them partly full. */
export function instancesOf(count) {
  const draw = chance(7);
  return Array.from({ length: count }, (_, index) => {
    const type = TYPES[draw(TYPES.length)];
    const [cpu, memoryMib] = SIZES[type];
    const registered = { cpu, memoryMib, gpus: 0, enis: 30, volumes: Number.POSITIVE_INFINITY };
    return {
      id: `i-${String(index).padStart(6, '0')}`,
      status: 'ACTIVE',
      agentConnected: true,
      registered,
      remaining: { ...registered, cpu: cpu - 16 * draw(8), memoryMib: memoryMib - 32 * draw(16) },
      reservedTcpPorts: [22, 2375, 2376, 51678, 51679],
      reservedUdpPorts: [],
      attributes: { 'ecs.availability-zone': `zone-${draw(3)}`, 'ecs.instance-type': type },
      tasksByGroup: {},
    };
  });
}

const NONE = [];
const GROUPS = Array.from({ length: SERVICES }, (_, index) => `service:s${index}`);

function demandOf(cpu, memoryMib, tcpPorts = NONE) {
  return {
    cpu,
    memoryMib,
    gpus: 0,
    enis: 0,
    volumes: 0,
    tcpPorts,
    udpPorts: NONE,
    clashingPorts: NONE,
    attributes: NONE,
  };
}

/** Requests for equal tasks of 200 services. */
function services(tasks, { strategies, constraints = NONE, ports = false }) {
  const draw = chance(11);
  return Array.from({ length: SERVICES }, (_, index) => ({
    demand: demandOf(32 + 8 * draw(24), 64 + 32 * draw(20), ports ? [8000 + index] : NONE),
    count: tasks / SERVICES,
    group: GROUPS[index],
    strategies,
    constraints,
  }));
}

/** Requests for one task each, of another shape each, of 200 services in turn. */
function shapes(tasks, { strategies }) {
  const draw = chance(13);
  return Array.from({ length: tasks }, (_, index) => ({
    demand: demandOf(32 + draw(191), 64 + draw(640)),
    count: 1,
    group: GROUPS[index % SERVICES],
    strategies,
    constraints: NONE,
  }));
}

const packed = { strategies: [ZONE, MEMORY] };
const member = [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' }];

/** What is placed, how, and how many times quicker than the plain scan it must be. */
export const CASES = [
  {
    name: 'spread(zone), binpack(memory)',
    most: 100,
    requests: (tasks) => services(tasks, packed),
  },
  {
    name: 'the same, every task another shape',
    most: 100,
    requests: (tasks) => shapes(tasks, packed),
  },
  {
    name: 'spread(zone), spread(instanceId)',
    most: 30,
    requests: (tasks) => services(tasks, { strategies: [ZONE, INSTANCE] }),
  },
  {
    name: 'spread(instanceId)',
    most: 30,
    requests: (tasks) => services(tasks, { strategies: [INSTANCE] }),
  },
  {
    name: 'random',
    most: 30,
    requests: (tasks) => services(tasks, { strategies: [{ type: 'random' }] }),
  },
  {
    name: 'distinctInstance',
    most: 30,
    requests: (tasks) =>
      services(tasks, { ...packed, constraints: [{ type: 'distinctInstance' }] }),
  },
  {
    name: 'memberOf',
    most: 30,
    requests: (tasks) => services(tasks, { ...packed, constraints: member }),
  },
  {
    name: 'host ports',
    most: 30,
    requests: (tasks) => services(tasks, { ...packed, ports: true }),
  },
];

const GROUP = 'service:web';

function rolloutOf(count, { name, left, need, isDraining = () => false }) {
  const draw = chance(17);
  const instances = instancesOf(count).map((one, index) => {
    const old = 1 + draw(4);
    const remaining = { ...one.remaining, memoryMib: left(draw), cpu: 1024 };
    const status = isDraining(index) ? 'DRAINING' : 'ACTIVE';
    return { ...one, status, remaining, tasksByGroup: { [GROUP]: old, 'service:other': draw(5) } };
  });
  const desired = instances.reduce((sum, one) => sum + one.tasksByGroup[GROUP], 0);
  const problem = {
    instances,
    group: GROUP,
    oldDemand: demandOf(128, 512),
    newDemand: demandOf(128, need),
    desired,
    strategy: 'rolling',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    constraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type exists' }],
  };
  return { name, problem };
}

/** Rollouts of one service over all instances: one that fits, one that depends on the order, one that cannot. */
export function rolloutsOf(count) {
  const isDraining = (index) => index % 4 === 0;
  return [
    rolloutOf(count, { name: 'with room', left: (draw) => 512 * draw(6), need: 512 }),
    rolloutOf(count, {
      name: 'a quarter draining',
      left: (draw) => 64 * draw(5),
      need: 256,
      isDraining,
    }),
    rolloutOf(count, { name: 'full', left: () => 0, need: 512 }),
  ];
}
