import { breakerOf } from '../ecs/breaker-settings.ts';
import { updateService } from '../ecs/services.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { beginCodeDeployment } from './load-code-group.ts';
import { loadService } from './load-service.ts';
import { loadWorld } from './load-world.ts';
import type { RolloutInput, Trouble } from './rollout-input.ts';
import { type Played, watchRollout } from './watch-rollout.ts';

/** What a rollout that was played ahead of time says about the one to come. */
export interface Foretold {
  readonly bestMs: number;
  readonly likelyMs: number;
  readonly worstMs: number;
  /** The run in the middle: its steps, its peak, its pictures. */
  readonly likely: Played;
  /** The same rollout with new tasks that do not work, by what is wrong with them. */
  readonly failures: readonly { readonly trouble: Trouble; readonly played: Played }[];
  /** Lifecycle stages at which somebody has to say go; the time that takes is not counted. */
  readonly pauses: readonly string[];
}

/** What came of playing: a foretelling, or what AWS would refuse, in its words. */
export type Foretelling =
  | { readonly kind: 'foretold'; readonly foretold: Foretold }
  | { readonly kind: 'refused'; readonly reason: string };

/** Runs for a service of so many tasks, or fewer; the median is steady with these. */
const RUNS: readonly (readonly [tasks: number, runs: number])[] = [
  [20, 21],
  [200, 9],
  [2_000, 3],
];

/** Longest time that is played of a rollout that goes forward, and of one with trouble that somebody ends. */
const MOST_MS = 7 * 86_400_000;
const MOST_TROUBLED_MS = 3 * 3_600_000;
/** Without a circuit breaker tasks are started again and again; so long shows it. */
const UNENDED_MS = 5 * 60_000;

/** Plays a rollout ahead of time, as often as its size allows, and once with each trouble that it can meet. */
export function foretell(given: RolloutInput): Foretelling {
  const { input, pauses } = withoutPauses(given);
  try {
    const size = Math.max(input.desired, input.running);
    const runs = RUNS.find(([tasks]) => size <= tasks)?.[1] ?? 1;
    const played = Array.from({ length: runs }, (_, index) => play(input, index + 1));
    return {
      kind: 'foretold',
      foretold: { ...summed(played), failures: failuresOf(input), pauses },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', reason: error.message };
  }
}

/** @throws Refusal what AWS would refuse */
export function play(input: RolloutInput, seed: number, trouble?: Trouble): Played {
  const loaded = loadWorld(input, seed, trouble);
  const { world, next } = loaded;
  const service = loadService(loaded, input);
  const mostMs = trouble === undefined ? MOST_MS : troubledMs(input);
  const watched = { world, service, nextArn: next.arn, mostMs };
  if (input.controller === 'CODE_DEPLOY') {
    const { id } = beginCodeDeployment(loaded, service, input);
    return watchRollout({ ...watched, codeDeploymentId: id });
  }
  updateService(world, service, {
    taskDefinition: next.arn,
    desiredCount: input.desired,
    forceNewDeployment: true,
  });
  return watchRollout(watched);
}

function troubledMs({ controller, settings }: RolloutInput): number {
  const { enable } = breakerOf((settings.deploymentConfiguration ?? {}) as JsonObject);
  return enable || controller === 'CODE_DEPLOY' ? MOST_TROUBLED_MS : UNENDED_MS;
}

/** Runs that end as most do decide; the one in the middle of them stands for all. */
function summed(played: readonly Played[]) {
  const sorted = played.toSorted((a, b) => a.afterMs - b.afterMs);
  const likely = sorted[Math.floor(sorted.length / 2)] as Played;
  return {
    bestMs: sorted[0]?.afterMs ?? likely.afterMs,
    likelyMs: likely.afterMs,
    worstMs: sorted.at(-1)?.afterMs ?? likely.afterMs,
    likely,
  };
}

function failuresOf(input: RolloutInput): Foretold['failures'] {
  if (input.desired === 0) return [];
  return troublesOf(input).map((trouble) => ({ trouble, played: play(input, 1, trouble) }));
}

/** An image that is not there, a task that ends at once, and a health check that fails, where there is one. */
function troublesOf({ newDefinition, where }: RolloutInput): readonly Trouble[] {
  const containers = (newDefinition.containerDefinitions ?? []) as readonly JsonObject[];
  const hasCheck = containers.some(
    ({ essential, healthCheck }) => essential !== false && healthCheck !== undefined,
  );
  const hasTargets = ((where.loadBalancers ?? []) as readonly JsonObject[]).length > 0;
  return [
    'does-not-exist',
    'crash',
    ...(hasCheck ? (['unhealthy'] as const) : []),
    ...(hasTargets ? (['target-unhealthy'] as const) : []),
  ];
}

function withoutPauses(input: RolloutInput) {
  const configuration = (input.settings.deploymentConfiguration ?? {}) as JsonObject;
  const hooks = (configuration.lifecycleHooks ?? []) as readonly JsonObject[];
  const isPause = ({ targetType }: JsonObject) => targetType === 'PAUSE';
  const pauses = hooks
    .filter(isPause)
    .flatMap(({ lifecycleStages }) => (lifecycleStages ?? []) as readonly string[]);
  if (pauses.length === 0) return { input, pauses };
  const deploymentConfiguration = {
    ...configuration,
    lifecycleHooks: hooks.filter((one) => !isPause(one)),
  };
  return { input: { ...input, settings: { ...input.settings, deploymentConfiguration } }, pauses };
}
