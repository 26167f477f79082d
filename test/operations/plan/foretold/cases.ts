import { createRandom, type Random } from '../../../../src/simulator/random.ts';

/** A machine of a case. */
export interface CaseMachine {
  readonly memoryMib: number;
  readonly cpu: number;
  readonly zone: string;
}

/** One rollout that is foretold and then run. */
export interface RolloutCase {
  readonly seed: number;
  readonly kind: 'fargate' | 'ec2' | 'staged' | 'codedeploy';
  readonly desired: number;
  readonly minimum: number;
  readonly maximum: number;
  /** MiB of one task before and after. */
  readonly oldMib: number;
  readonly newMib: number;
  readonly machines: readonly CaseMachine[];
  readonly constraints: readonly object[];
  readonly strategies: readonly object[];
  readonly hostPort: number;
  /** Interval of the container health check, seconds; 0 = none. */
  readonly checkSeconds: number;
  /** Health check interval and deregistration delay of the target group; absent without one. */
  readonly targets?: { readonly interval: number; readonly drain: number };
  readonly strategy: object;
  /** Of a group of CodeDeploy. */
  readonly config: string;
  readonly terminationMinutes: number;
}

const PERCENTS = [
  [100, 200],
  [50, 100],
  [50, 150],
  [0, 100],
  [100, 150],
  [75, 125],
  [100, 125],
  [50, 200],
] as const;

const STRATEGIES = [
  { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 },
  { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 3 },
  { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 2 } },
  { strategy: 'LINEAR', linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 1 } },
];

const CONFIGS = [
  'CodeDeployDefault.ECSAllAtOnce',
  'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
  'CodeDeployDefault.ECSCanary10Percent5Minutes',
];

const PLACEMENT = [
  [],
  [{ type: 'binpack', field: 'memory' }],
  [
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'binpack', field: 'memory' },
  ],
  [{ type: 'spread', field: 'instanceId' }],
];

/** The case of a seed: the same seed gives the same case. */
export function caseOf(kind: RolloutCase['kind'], seed: number): RolloutCase {
  const random = createRandom(seed * 7_919);
  const onMachines = kind === 'ec2' || (kind === 'staged' && random.between(0, 1) === 1);
  const [minimum, maximum] = pick(random, PERCENTS);
  const machines = onMachines ? machinesOf(random) : [];
  const isApart = onMachines && random.between(0, 4) === 0;
  const hostPort = kind === 'ec2' && random.between(0, 5) === 0 ? 8080 : 0;
  // Where a machine takes one task only, there can be no more tasks than machines.
  const most = isApart || hostPort > 0 ? machines.length : kind === 'codedeploy' ? 4 : 8;
  const hasTargets = kind === 'staged' || kind === 'codedeploy' || random.between(0, 2) === 0;
  return {
    seed,
    kind,
    desired: random.between(2, most),
    minimum,
    maximum,
    oldMib: 64 * random.between(2, 10),
    newMib: 64 * random.between(2, 20),
    machines,
    constraints: isApart ? [{ type: 'distinctInstance' }] : [],
    strategies: onMachines ? pick(random, PLACEMENT) : [],
    hostPort,
    checkSeconds: random.between(0, 2) === 0 ? pick(random, [10, 30]) : 0,
    ...(hasTargets && {
      targets: { interval: pick(random, [5, 10, 30]), drain: pick(random, [0, 30, 120, 300]) },
    }),
    strategy: pick(random, STRATEGIES),
    config: pick(random, CONFIGS),
    terminationMinutes: random.between(0, 3),
  };
}

function machinesOf(random: Random): readonly CaseMachine[] {
  const memoryMib = pick(random, [1900, 3800, 7600]);
  return Array.from({ length: random.between(2, 6) }, (_, index) => ({
    memoryMib: random.between(0, 3) === 0 ? memoryMib / 2 : memoryMib,
    cpu: 4096,
    zone: `us-east-1${'abc'[index % 3]}`,
  }));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.between(0, from.length - 1)] as T;
}
