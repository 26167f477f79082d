import type { World } from '../world.ts';
import { watchBreaker } from './circuit-breaker.ts';
import { countDaemons } from './daemon.ts';
import { hasEnded } from './deployment.ts';
import { succeedsEarly } from './early-success.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { requestReconcile } from './request-reconcile.ts';
import { beginRequestedRollback, STOPPED_BY_REQUEST } from './rollback.ts';
import { keepOld, moveTasks } from './rolling.ts';
import { mayComplete, mayScaleUp } from './rolling-hooks.ts';
import { primaryOf, type Service } from './service.ts';
import { tell } from './service-events.ts';
import { isStaged } from './stages/check-strategy.ts';
import { goBack } from './stages/go-back.ts';
import { moveStages } from './stages/move-stages.ts';
import { isHealthy, isLive } from './task.ts';
import { moveTaskSets } from './task-sets/move-task-sets.ts';
import { taskSetsOf } from './task-sets/task-sets.ts';
import { startedBy, tasksOf } from './tasks.ts';
import { bakeMsLeft, beginAlarms, watchAlarms } from './watch-alarms.ts';

/** Time for which a rollback is watched at least; the pace of the mock, AWS names none. */
const ROLLBACK_WATCH_MS = 30_000;

/** One look of the scheduler at a service. Looking twice changes nothing more. */
export function reconcile(world: World, serviceArn: string): void {
  const service = world.ecs.services.get(serviceArn);
  if (service === undefined) return;
  if ((service.reconcileAtMs ?? 0) <= world.nowMs) delete service.reconcileAtMs;
  if (service.status === 'DRAINING') drain(world, service);
  if (service.status !== 'ACTIVE') return;
  if (service.controller !== 'ECS') {
    moveTaskSets(world, service);
    return;
  }
  if (service.schedulingStrategy === 'DAEMON') countDaemons(world, service);
  takeUp(world, service);
  watchAlarms(world, service);
  const record = currentServiceDeployment(world, service);
  if (isStaged(record.deploymentConfiguration) && !hasEnded(record)) {
    if (moveStages(world, service, record)) complete(world, service);
    retireOld(world, service);
    return;
  }
  watchBreaker(world, service);
  if (mayScaleUp(world, service)) moveTasks(world, service);
  else keepOld(world, service);
  retireOld(world, service);
  finish(world, service);
}

/** A deleted service is INACTIVE when its last task has ended. */
function drain(world: World, service: Service): void {
  if (tasksOf(world, service).length > 0) return;
  service.status = 'INACTIVE';
  for (const one of service.deployments) one.status = 'INACTIVE';
  for (const { arn } of taskSetsOf(world, service)) world.ecs.taskSets.delete(arn);
}

/** What was asked for since the last look begins. */
function takeUp(world: World, service: Service): void {
  const record = currentServiceDeployment(world, service);
  const staged = isStaged(record.deploymentConfiguration);
  if (record.status === 'ROLLBACK_REQUESTED') {
    if (staged) goBack(world, service, STOPPED_BY_REQUEST);
    else beginRequestedRollback(world, service);
  }
  if (record.status === 'PENDING') {
    record.status = 'IN_PROGRESS';
    record.startedAtMs = world.nowMs;
    record.updatedAtMs = world.nowMs;
    beginAlarms(world, record);
  }
  if (staged && !hasEnded(record)) return;
  primaryOf(service).desiredCount = service.desiredCount;
}

/** Older deployments without tasks are no longer shown; the one to roll back to is remembered. */
function retireOld(world: World, service: Service): void {
  const tasks = tasksOf(world, service);
  for (const one of service.deployments) {
    const isEmpty = one.desiredCount === 0 && startedBy(tasks, one).length === 0;
    if (one.status === 'ACTIVE' && isEmpty) one.status = 'INACTIVE';
  }
  const latest = Math.max(...service.deployments.map((one) => one.completedAtMs ?? 0));
  service.deployments = service.deployments.filter(
    (one) => one.status !== 'INACTIVE' || one.completedAtMs === latest,
  );
}

/** Complete: as many healthy tasks as wanted, and none of an older deployment. */
function finish(world: World, service: Service): void {
  const primary = primaryOf(service);
  const tasks = tasksOf(world, service);
  const own = startedBy(tasks, primary).filter(isLive);
  const isComplete =
    own.length === service.desiredCount &&
    own.every(isHealthy) &&
    tasks.every((task) => task.startedBy === primary.id);
  if (primary.rolloutState === 'FAILED') return;
  const { deploymentConfiguration: configuration } = currentServiceDeployment(world, service);
  const older = tasks.filter((task) => task.startedBy !== primary.id);
  const standing = { desired: service.desiredCount, own, older };
  if (!isComplete && !succeedsEarly(configuration, standing)) return;
  if (primary.rolloutState === 'IN_PROGRESS') {
    if (!mayComplete(world, service)) return;
    const waitMs = Math.max(rollbackWaitMs(world, service), bakeWaitMs(world, service));
    if (waitMs > 0) {
      requestReconcile(world, service, waitMs);
      return;
    }
    complete(world, service);
  }
  if (!isComplete) return;
  if (!service.isSteady) tell(world, service, 'has reached a steady state.');
  service.isSteady = true;
}

/** A rollback with nothing to start is watched for a while before it is called complete. */
function rollbackWaitMs(world: World, service: Service): number {
  const { status, rollback } = currentServiceDeployment(world, service);
  if (status !== 'ROLLBACK_IN_PROGRESS' || rollback === undefined) return 0;
  return rollback.startedAtMs + ROLLBACK_WATCH_MS - world.nowMs;
}

/** A deployment that goes forward is watched until its bake time is over. */
function bakeWaitMs(world: World, service: Service): number {
  const record = currentServiceDeployment(world, service);
  const goesForward = record.status === 'IN_PROGRESS';
  return goesForward ? bakeMsLeft(world, record) : 0;
}

function complete(world: World, service: Service): void {
  const primary = primaryOf(service);
  primary.rolloutState = 'COMPLETED';
  primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
  primary.completedAtMs = world.nowMs;
  primary.updatedAtMs = world.nowMs;
  tell(world, service, `(deployment ${primary.id}) deployment completed.`);
  const { status } = currentServiceDeployment(world, service);
  const isBack = status === 'ROLLBACK_IN_PROGRESS';
  endServiceDeployment(world, service, { status: isBack ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL' });
}
