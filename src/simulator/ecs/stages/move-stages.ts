import type { World } from '../../world.ts';
import type { Deployment, ServiceDeployment } from '../deployment.ts';
import { requestReconcile } from '../request-reconcile.ts';
import { rollbackTarget } from '../rollback.ts';
import { primaryOf, type Service } from '../service.ts';
import { goBack } from './go-back.ts';
import { startHooks, watchHooks } from './hooks.ts';
import { isGone, isUp, keepUp } from './keep-up.ts';
import { planForward } from './plan-stages.ts';
import { shiftTraffic } from './shift-traffic.ts';
import { hasReached, type Progress, stageOf } from './stage.ts';

/** A stage may take so long before the deployment goes back. @source reference/service-deployments.md section 4: 24 hours */
const LONGEST_STAGE_MS = 86_400_000;

/**
 * One look at a deployment in stages.
 * @returns whether its last stage is over
 */
export function moveStages(world: World, service: Service, record: ServiceDeployment): boolean {
  const progress = record.progress ?? begin(world, service, record);
  scale(world, service, progress);
  const problem = problemOf(world, record, progress);
  if (problem !== undefined && !progress.isBack) {
    goBack(world, service, `Service deployment rolled back because ${problem}`);
    return false;
  }
  const waitMs = problem === undefined ? waitOf(world, service, record) : 0;
  if (waitMs > 0) {
    requestReconcile(world, service, waitMs);
    return false;
  }
  return enterNext(world, service, record);
}

function begin(world: World, service: Service, record: ServiceDeployment): Progress {
  const older = service.deployments.filter(
    (one) => one.status === 'ACTIVE' && !isGone(world, service, one),
  );
  const plan = planForward(record.deploymentConfiguration, older.length > 1);
  const progress: Progress = { plan, at: 0, enteredAtMs: world.nowMs, hooks: [], isBack: false };
  record.progress = progress;
  // What a deployment before it left half shifted goes back to the revision that serves.
  shiftTraffic(world, record, stageOf(progress));
  progress.hooks = startHooks(world, record, stageOf(progress).stage);
  return progress;
}

/** Blue stays at its full size until it is cleaned up; green comes to it in SCALE_UP. Others make room. */
function scale(world: World, service: Service, progress: Progress): void {
  const primary = primaryOf(service);
  const other = otherOf(service, progress);
  const isCleaning = hasReached(progress, 'CLEAN_UP');
  const comes = progress.isBack || hasReached(progress, 'SCALE_UP');
  for (const deployment of service.deployments) {
    const isKept = deployment === primary ? comes : deployment === other && !isCleaning;
    keepUp(world, service, { deployment, count: isKept ? service.desiredCount : 0 });
  }
}

/** The revision on the other side: blue on the way forward, the one that failed on the way back. */
function otherOf(service: Service, { isBack }: Progress): Deployment | undefined {
  if (!isBack) return rollbackTarget(service);
  return service.deployments.find(
    ({ status, rolloutState }) => status === 'ACTIVE' && rolloutState === 'FAILED',
  );
}

/** Why the stage cannot go on, in AWS's words. */
function problemOf(
  world: World,
  record: ServiceDeployment,
  progress: Progress,
): string | undefined {
  const { stage } = stageOf(progress);
  const verdict = watchHooks(world, record, progress.hooks);
  if (verdict.kind === 'failed') return verdict.reason;
  if (world.nowMs - progress.enteredAtMs < LONGEST_STAGE_MS + bakeOf(progress)) return undefined;
  return `${stage} lifecycle stage timed out after 24 hours.`;
}

/** Time that a stage bakes on purpose does not count as waiting. */
function bakeOf(progress: Progress): number {
  return stageOf(progress).takesMs;
}

/** Milliseconds until the stage is worth another look; 0 when it is over. */
function waitOf(world: World, service: Service, record: ServiceDeployment): number {
  const progress = record.progress as Progress;
  const { takesMs, stage } = stageOf(progress);
  const verdict = watchHooks(world, record, progress.hooks);
  if (verdict.kind === 'waits') return Math.max(1, verdict.untilMs - world.nowMs);
  const leftMs = progress.enteredAtMs + takesMs - world.nowMs;
  if (leftMs > 0) return leftMs;
  // Tasks that start or end call the scheduler by themselves; the end of the stage's time has to be looked for.
  return isDone(world, service, { stage, progress }) ? 0 : LONGEST_STAGE_MS + takesMs;
}

function isDone(
  world: World,
  service: Service,
  { stage, progress }: { readonly stage: string; readonly progress: Progress },
): boolean {
  const primary = primaryOf(service);
  if (stage === 'SCALE_UP') return isUp(world, service, primary);
  if (stage !== 'CLEAN_UP') return true;
  const others = service.deployments.filter((one) => one !== primary);
  const isAlone = others.every((one) => isGone(world, service, one));
  return isAlone && (isUp(world, service, primary) || !progress.isBack);
}

function enterNext(world: World, service: Service, record: ServiceDeployment): boolean {
  const progress = record.progress as Progress;
  if (progress.at + 1 >= progress.plan.length) return true;
  progress.at += 1;
  progress.enteredAtMs = world.nowMs;
  record.updatedAtMs = world.nowMs;
  const next = stageOf(progress);
  const wrong = shiftTraffic(world, record, next);
  if (wrong !== undefined && !progress.isBack) {
    goBack(world, service, `Service deployment rolled back because ${wrong}`);
    return false;
  }
  progress.hooks = startHooks(world, record, next.stage);
  // Whatever the stage needs is asked for at the next look, in a moment.
  requestReconcile(world, service, 1_000);
  return false;
}
