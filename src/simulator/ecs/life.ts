import {
  type Behaviour,
  behaviourOf,
  type ImageRule,
  pullFailure,
  ruleOf,
  START_FAILURE,
} from '../images.ts';
import type { JsonObject } from '../json.ts';
import type { TargetTiming } from '../neighbours.ts';
import type { Random } from '../random.ts';
import type { ContainerDefinition } from './revision.ts';
import type { PlannedStep, Step } from './task.ts';

/** A task without any health check counts as healthy so long after RUNNING. @source API reference, DeploymentConfiguration.minimumHealthyPercent */
export const SETTLE_MS = 40_000;

/** Defaults of a container health check, in seconds and times. @source API reference, HealthCheck */
const HEALTH_CHECK = { interval: 30, retries: 3, startPeriod: 0 } as const;

const ENDING: ReadonlySet<Behaviour> = new Set(['crash', 'done', 'oom']);

/** What the life of a task depends on. */
export interface LifeOf {
  readonly containers: readonly ContainerDefinition[];
  /** How long its load balancers take to find it well, or to give it up; absent without load balancers. */
  readonly targets?: Pick<TargetTiming, 'healthyAfterMs' | 'unhealthyAfterMs'>;
  readonly graceSeconds: number;
  /** What images do, before their tags are asked. */
  readonly images?: readonly ImageRule[];
}

/**
 * What will happen to a new task if nobody stops it, soonest first.
 * Timings are those of a small Fargate task, 20 to 30 seconds to RUNNING, with some jitter.
 */
export function planLife(random: Random, life: LifeOf): readonly PlannedStep[] {
  const pendingMs = random.between(5_000, 9_000);
  const pending = at(pendingMs, { kind: 'status', status: 'PENDING' });
  const failure = startFailure(life);
  // The agent tries again before it gives up.
  if (failure !== undefined)
    return [pending, at(pendingMs + random.between(20_000, 30_000), failure)];
  const isSlow = life.containers.some(({ image }) => behaviourOf(image, life.images) === 'slow');
  const pullMs = random.between(14_000, 20_000) + (isSlow ? random.between(60_000, 90_000) : 0);
  const runsMs = pendingMs + pullMs;
  const ends = endings(random, life, runsMs);
  // What ends by itself before long is never found healthy, however often it is asked.
  const isDoomed = life.containers.some(
    (one) => one.essential && ENDING.has(behaviourOf(one.image, life.images)),
  );
  const later = isDoomed ? ends : [...ends, ...verdict(life, runsMs)];
  return [
    pending,
    at(runsMs, { kind: 'status', status: 'RUNNING' }),
    ...later.sort((a, b) => a.afterMs - b.afterMs),
  ];
}

/** What AWS says of a container names that container; what it says of the surroundings is of the whole task. */
const OF_CONTAINER = /^(Cannot(?!CreateVolume)|ContainerRuntime|DockerTimeout|InternalError)/;

/** Why it never gets to RUNNING, if it does not. */
function startFailure({ containers, images }: LifeOf): Step | undefined {
  for (const { name, image } of containers) {
    const behaviour = behaviourOf(image, images);
    if (behaviour !== 'does-not-exist' && behaviour !== 'does-not-start') continue;
    const usual = behaviour === 'does-not-exist' ? pullFailure(image) : START_FAILURE;
    const reason = ruleOf(image, images)?.reason ?? usual;
    return OF_CONTAINER.test(reason)
      ? { kind: 'start-failure', container: name, reason }
      : { kind: 'start-failure', reason };
  }
  return undefined;
}

function at(afterMs: number, step: Step): PlannedStep {
  return { afterMs, step };
}

/** Containers that end by themselves. */
function endings(random: Random, life: LifeOf, runsMs: number): PlannedStep[] {
  return life.containers.flatMap(({ name, image }) => {
    switch (behaviourOf(image, life.images)) {
      case 'crash':
        return [exitSoon(random, runsMs, crashOf(name, ruleOf(image, life.images)))];
      case 'done':
        return [exitSoon(random, runsMs, { container: name, exitCode: 0 })];
      case 'oom':
        return [at(runsMs + random.between(12_000, 20_000), outOfMemory(name))];
      default:
        return [];
    }
  });
}

function exitSoon(
  random: Random,
  runsMs: number,
  exit: { readonly container: string; readonly exitCode: number; readonly reason?: string },
): PlannedStep {
  return at(runsMs + random.between(4_000, 8_000), { kind: 'exit', ...exit });
}

function crashOf(container: string, { exitCode = 1, reason }: Partial<ImageRule> = {}) {
  return { container, exitCode, ...(reason !== undefined && { reason }) };
}

function outOfMemory(container: string): Step {
  const reason = 'OutOfMemoryError: Container killed due to memory usage';
  return { kind: 'exit', container, exitCode: 137, reason };
}

/** What the health checks find, and when. */
function verdict(life: LifeOf, runsMs: number): PlannedStep[] {
  const checked = life.containers.filter((one) => one.essential && one.healthCheck);
  const failing = checked.find(({ image }) => behaviourOf(image, life.images) === 'unhealthy');
  if (failing !== undefined) {
    const { startPeriod, retries, interval } = healthCheckOf(failing);
    const failsMs = runsMs + (startPeriod + retries * interval) * 1000;
    return [at(failsMs, { kind: 'unhealthy', container: failing.name })];
  }
  const ill = life.containers.find(
    ({ image }) => behaviourOf(image, life.images) === 'target-unhealthy',
  );
  if (life.targets && ill !== undefined) {
    const failsMs = runsMs + life.graceSeconds * 1000 + life.targets.unhealthyAfterMs;
    const { reason = 'Health checks failed' } = ruleOf(ill.image, life.images) ?? {};
    return [at(failsMs, { kind: 'target-unhealthy', reason })];
  }
  const waits = checked.map((one) => healthCheckOf(one).interval * 1000);
  if (life.targets) waits.push(life.targets.healthyAfterMs);
  return [at(runsMs + (waits.length > 0 ? Math.max(...waits) : SETTLE_MS), { kind: 'settle' })];
}

function healthCheckOf(container: ContainerDefinition) {
  const given = container.healthCheck as JsonObject;
  const seconds = (name: keyof typeof HEALTH_CHECK) =>
    typeof given[name] === 'number' ? given[name] : HEALTH_CHECK[name];
  return {
    interval: seconds('interval'),
    retries: seconds('retries'),
    startPeriod: seconds('startPeriod'),
  };
}
