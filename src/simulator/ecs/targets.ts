import type { JsonObject } from '../json.ts';
import type { TargetOf } from '../neighbours.ts';
import type { World } from '../world.ts';
import { tell } from './service-events.ts';
import type { Task } from './task.ts';
import { serviceOf } from './tasks.ts';

/** Makes a task that runs a target of its load balancers, and says so in its service's events. */
export function registerTargets(world: World, task: Task): void {
  for (const target of targetsOf(task)) {
    world.neighbours.registerTarget(world, target);
    tellTargets(world, task, `registered 1 targets in (target-group ${target.targetGroupArn})`);
  }
}

/** A task that is to stop gets no new requests. */
export function deregisterTargets(world: World, task: Task): void {
  for (const target of targetsOf(task)) {
    world.neighbours.deregisterTarget(world, target);
    tellTargets(world, task, `deregistered 1 targets in (target-group ${target.targetGroupArn})`);
  }
}

/** How long a task stays to end the requests that it has: the longest delay of its target groups, ms. */
export function drainMsOf(world: World, task: Task): number {
  const delays = targetsOf(task).map(
    ({ targetGroupArn }) => world.neighbours.targetTiming(world, targetGroupArn).drainMs,
  );
  return Math.max(0, ...delays);
}

/** The task as a target of each of its target groups; load balancers of the first kind have none. */
export function targetsOf(task: Task): readonly TargetOf[] {
  const address = addressOf(task);
  return task.loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) => {
    const container = task.containers.find(({ name }) => name === containerName);
    if (typeof targetGroupArn !== 'string' || container === undefined) return [];
    const target: TargetOf = {
      targetGroupArn,
      taskArn: task.arn,
      containerName: container.name,
      containerPort: Number(containerPort),
      image: container.image,
      ...(address !== undefined && { address }),
    };
    return [target];
  });
}

function addressOf(task: Task): string | undefined {
  const details = task.attachments.flatMap((one) => (one.details ?? []) as readonly JsonObject[]);
  const found = details.find(({ name }) => name === 'privateIPv4Address');
  return found === undefined ? undefined : String(found.value);
}

function tellTargets(world: World, task: Task, what: string): void {
  const service = serviceOf(world, task);
  if (service !== undefined) tell(world, service, what);
}
