import { advanceTo } from '../advance.ts';
import { isComplete } from '../codedeploy/state.ts';
import { hasEnded } from '../ecs/deployment.ts';
import { currentServiceDeployment } from '../ecs/end-service-deployment.ts';
import type { Service } from '../ecs/service.ts';
import { isHealthy } from '../ecs/task.ts';
import { tasksOf } from '../ecs/tasks.ts';
import type { World } from '../world.ts';
import { createTally, type Tally, type TallyResult } from './tally.ts';

/** How a rollout that was played ended. */
export type Ending = 'completes' | 'sticks' | 'rolls-back' | 'fails' | 'endless';

/** A rollout that was played to its end. */
export interface Played extends TallyResult {
  readonly ending: Ending;
  /** From the call that starts it to its end, milliseconds. */
  readonly afterMs: number;
  /** Why it ended so, in AWS's words. */
  readonly reason?: string;
}

/** What is watched: a service, and the CodeDeploy deployment that moves it. */
export interface Watched {
  readonly world: World;
  readonly service: Service;
  /** The revision that comes. */
  readonly nextArn: string;
  readonly codeDeploymentId?: string;
  /** The rollout is given up after so long, milliseconds. */
  readonly mostMs: number;
}

/** Lets time pass until a rollout has ended, or nothing in it moves any more. */
export function watchRollout(watched: Watched): Played {
  const { world, mostMs } = watched;
  const startMs = world.nowMs;
  const tally = createTally(watched);
  for (let next = world.queue.peek(); next !== undefined; next = world.queue.peek()) {
    if (next.atMs - startMs > mostMs) break;
    advanceTo(world, next.atMs);
    tally.look();
    const ended = endOf(watched, tally);
    if (ended !== undefined) return { ...ended, afterMs: ended.atMs - startMs, ...tally.result() };
  }
  return { ending: 'endless', afterMs: mostMs, ...tally.result() };
}

interface Ended {
  readonly ending: Ending;
  readonly atMs: number;
  readonly reason?: string;
}

function endOf(watched: Watched, tally: Tally): Ended | undefined {
  const { world, service, codeDeploymentId } = watched;
  const ended =
    codeDeploymentId === undefined ? endOfEcs(world, service) : endOfCode(world, codeDeploymentId);
  if (ended !== undefined) return ended;
  return isStuck(watched) ? { ending: 'sticks', atMs: tally.lastChangeMs() } : undefined;
}

function endOfEcs(world: World, service: Service): Ended | undefined {
  const record = currentServiceDeployment(world, service);
  if (!hasEnded(record)) return undefined;
  const reason = record.statusReason === undefined ? {} : { reason: record.statusReason };
  const atMs = record.finishedAtMs ?? world.nowMs;
  if (record.status === 'SUCCESSFUL') return { ending: 'completes', atMs };
  return {
    ending: record.status === 'ROLLBACK_SUCCESSFUL' ? 'rolls-back' : 'fails',
    atMs,
    ...reason,
  };
}

function endOfCode(world: World, id: string): Ended | undefined {
  const deployment = world.codedeploy.deployments.get(id);
  if (deployment === undefined || !isComplete(deployment)) return undefined;
  const atMs = deployment.completedAtMs ?? world.nowMs;
  if (deployment.status === 'Succeeded') return { ending: 'completes', atMs };
  const reason = deployment.error === undefined ? {} : { reason: deployment.error.message };
  const backId = deployment.rollback?.rollbackDeploymentId;
  if (backId === undefined) return { ending: 'fails', atMs, ...reason };
  const back = world.codedeploy.deployments.get(backId);
  if (back === undefined || !isComplete(back)) return undefined;
  return { ending: 'rolls-back', atMs: back.completedAtMs ?? world.nowMs, ...reason };
}

/**
 * A task found no machine, or the percentages leave no move; what runs is at rest, and the scheduler looks again
 * only as often as it does in vain.
 */
function isStuck({ world, service, nextArn, codeDeploymentId }: Watched): boolean {
  const waits =
    service.unplaced !== undefined || service.deployments.some(({ toldStuck }) => toldStuck);
  if (!waits || (codeDeploymentId === undefined && isGoingBack(world, service))) return false;
  const tasks = tasksOf(world, service);
  const next = tasks.filter((one) => one.taskDefinitionArn === nextArn).length;
  if (next >= service.desiredCount || !tasks.every(isHealthy)) return false;
  return service.reconcileAtMs === undefined || service.reconcileAtMs - world.nowMs > LOOK_MS;
}

function isGoingBack(world: World, service: Service): boolean {
  return currentServiceDeployment(world, service).status.startsWith('ROLLBACK');
}

/** The scheduler notices within this time what happened, so a later look is one that it makes in vain. */
const LOOK_MS = 5_000;
