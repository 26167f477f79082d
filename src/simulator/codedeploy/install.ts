import type { World } from '../world.ts';
import type { LifecycleEvent } from './lifecycle.ts';
import { LOOK_MS, type Progress } from './progress.ts';
import { taskSetOf } from './sides.ts';
import type { CodeDeployment } from './state.ts';

/** The replacement task set has so long to be steady. @source reference/codedeploy.md section 7, "up to 1 h to reach steady state" */
const LIMIT_MS = 3_600_000;

/**
 * So many of its tasks may fail for each one that is wanted before the mock gives up, but at least the second number.
 * AWS itself only waits for the hour to be over.
 */
const FAILURES_PER_TASK = 2;
const LEAST_FAILURES = 4;

/** Whether the replacement task set is steady. */
export function installProgress(
  world: World,
  deployment: CodeDeployment,
  { startedAtMs = world.nowMs }: LifecycleEvent,
): Progress {
  const set = taskSetOf(world, deployment.green);
  if (set === undefined) {
    return failed(
      'ECS_UPDATE_ERROR',
      'The replacement task set was deleted while it was installed.',
    );
  }
  if (set.stability === 'STEADY_STATE') return { kind: 'done' };
  const reasons = failuresOf(world, set.id);
  const most = Math.max(LEAST_FAILURES, FAILURES_PER_TASK * set.computedDesiredCount);
  if (reasons.length >= most) {
    return failed(
      'ECS_UPDATE_ERROR',
      `The replacement task set ${set.id} did not become stable: ${reasons.length} of its tasks failed. ${reasons.at(-1)}`,
    );
  }
  if (world.nowMs - startedAtMs < LIMIT_MS) return { kind: 'wait', ms: LOOK_MS };
  return failed(
    'TIMEOUT',
    `The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.`,
  );
}

/** Why tasks of the set ended that were not healthy before. */
function failuresOf(world: World, taskSetId: string): readonly string[] {
  return [...world.ecs.tasks.values()]
    .filter((one) => one.startedBy === taskSetId && one.stop !== undefined && !one.isSettled)
    .map((one) => one.stop?.stoppedReason ?? '');
}

function failed(code: string, message: string): Progress {
  return { kind: 'failed', error: { code, message } };
}
