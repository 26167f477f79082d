import type { JsonObject } from '../../json.ts';
import { invalidParameter, Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { ecsArn, shortName } from '../arns.ts';
import { whereFrom } from '../capacity/shares.ts';
import { activeCluster } from '../clusters.ts';
import { reconcileSoon } from '../request-reconcile.ts';
import type { Service } from '../service.ts';
import { configFrom } from '../service-config.ts';
import { shareOf, type TaskSet } from './task-set.ts';

/** Task sets of a service, oldest first, those that are being deleted included. */
export function taskSetsOf(world: World, service: Service): readonly TaskSet[] {
  return [...world.ecs.taskSets.values()].filter((one) => one.serviceArn === service.arn);
}

/**
 * The task set of an ARN or an id.
 * @throws Refusal TaskSetNotFoundException
 */
export function findTaskSet(world: World, service: Service, arnOrId: string): TaskSet {
  const found = taskSetsOf(world, service).find(({ arn, id }) => arn === arnOrId || id === arnOrId);
  if (found === undefined) {
    throw new Refusal('TaskSetNotFoundException', 'The specified task set does not exist.');
  }
  return found;
}

/** A service may have so many. @source Amazon ECS service quotas: task sets per service */
const MOST_TASK_SETS = 5;

/**
 * Adds a task set to a service with an outside controller.
 * @param request members of CreateTaskSet
 * @throws Refusal what AWS refuses
 */
export function createTaskSet(world: World, service: Service, request: JsonObject): TaskSet {
  checkController(service);
  if (taskSetsOf(world, service).length >= MOST_TASK_SETS) {
    throw invalidParameter(`A service can have at most ${MOST_TASK_SETS} task sets.`);
  }
  const cluster = activeCluster(world, service.clusterArn);
  const config = configFrom(world, {
    ...request,
    ...(whereFrom(world, cluster, request) as JsonObject),
  });
  const { externalId, startedBy } = request;
  return addTaskSet(world, service, {
    config,
    scale: scaleFrom(request.scale, 0),
    ...(typeof startedBy === 'string' && { startedBy }),
    ...(typeof externalId === 'string' && { externalId }),
  });
}

/** Adds a task set without asking whether the caller may: for the controllers that are played here. */
export function addTaskSet(
  world: World,
  service: Service,
  parts: Pick<TaskSet, 'config' | 'scale' | 'startedBy' | 'externalId'>,
): TaskSet {
  const digits = world.random.digits(19);
  const id = `ecs-svc/${digits}`;
  const path = `${shortName(service.clusterArn)}/${service.name}`;
  const set: TaskSet = {
    arn: ecsArn(world, `task-set/${path}/${id}`),
    id,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    status: 'ACTIVE',
    ...parts,
    computedDesiredCount: shareOf(service.desiredCount, parts.scale),
    stability: 'STABILIZING',
    stabilityAtMs: world.nowMs,
    createdAtMs: world.nowMs,
    updatedAtMs: world.nowMs,
  };
  world.ecs.taskSets.set(set.arn, set);
  reconcileSoon(world, service);
  return set;
}

function checkController(service: Service): void {
  if (service.controller !== 'ECS') return;
  throw invalidParameter(
    'Amazon ECS task sets can only be managed for services with an EXTERNAL deployment controller.',
  );
}

/** Percent of a `scale` member. @throws Refusal for another unit or a value that is not from 0 to 100 */
export function scaleFrom(given: unknown, otherwise: number): number {
  if (given === undefined) return otherwise;
  const { value = 0, unit = 'PERCENT' } = given as JsonObject;
  if (unit !== 'PERCENT') throw invalidParameter('Scale unit must be PERCENT.');
  if (typeof value !== 'number' || value < 0 || value > 100) {
    throw invalidParameter('Scale value must be between 0 and 100.');
  }
  return value;
}

/** Gives a task set another share of the desired count. @throws Refusal for a scale that AWS does not take */
export function updateTaskSet(
  world: World,
  service: Service,
  { set, scale }: { readonly set: TaskSet; readonly scale: unknown },
): TaskSet {
  set.scale = scaleFrom(scale, set.scale);
  set.computedDesiredCount = shareOf(service.desiredCount, set.scale);
  set.updatedAtMs = world.nowMs;
  reconcileSoon(world, service);
  return set;
}

/** Makes a task set the one that serves; the one before it becomes ACTIVE. */
export function makePrimary(world: World, service: Service, set: TaskSet): TaskSet {
  for (const one of taskSetsOf(world, service)) {
    if (one.status !== 'PRIMARY' || one === set) continue;
    one.status = 'ACTIVE';
    one.updatedAtMs = world.nowMs;
  }
  set.status = 'PRIMARY';
  set.updatedAtMs = world.nowMs;
  reconcileSoon(world, service);
  return set;
}

/**
 * Deletes a task set: it drains, and is gone when its last task has ended.
 * @throws Refusal for one that is not scaled to 0, unless forced
 */
export function deleteTaskSet(
  world: World,
  service: Service,
  { set, force }: { readonly set: TaskSet; readonly force: boolean },
): TaskSet {
  if (set.scale > 0 && !force) {
    throw invalidParameter('The task set cannot be deleted while it is scaled above 0.');
  }
  if (set.status === 'PRIMARY' && !force) {
    throw invalidParameter('Cannot delete the primary task set of a service.');
  }
  set.status = 'DRAINING';
  set.scale = 0;
  set.computedDesiredCount = 0;
  set.updatedAtMs = world.nowMs;
  reconcileSoon(world, service);
  return set;
}
