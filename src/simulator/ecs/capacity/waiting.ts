import type { World } from '../../world.ts';
import { shortName } from '../arns.ts';
import { countFailure } from '../failures.ts';
import { hold } from '../instances/hold.ts';
import { instancesOf } from '../instances/instances.ts';
import { findMachines, type Seeking } from '../instances/place.ts';
import { reconcileSoon } from '../request-reconcile.ts';
import { beginLife, placeOf, startTask, type TaskStart } from '../start-task.ts';
import { stopTask } from '../stop-task.ts';
import type { Task } from '../task.ts';
import { serviceOf } from '../tasks.ts';
import { scalingOf } from './group-provider.ts';

/** A task that waits in PROVISIONING for a machine. */
export interface Waiting {
  readonly task: Task;
  readonly start: TaskStart;
  readonly rules: Pick<Seeking, 'constraints' | 'strategies'>;
}

/** A task waits so long for a machine before it fails; the pace of the mock, AWS names none. */
const PATIENCE_MS = 1_800_000;

/** Whether tasks of a capacity provider wait for machines instead of failing. @source reference/placement.md section 6, managed scaling */
export function scales(world: World, providerName: string | undefined): boolean {
  const provider = world.ecs.capacityProviders.get(shortName(providerName ?? ''));
  return provider !== undefined && scalingOf(provider) !== undefined;
}

/** Starts a task that has no machine yet. */
export function startWaiting(world: World, start: TaskStart, rules: Waiting['rules']): Task {
  const task = startTask(world, { ...start, waits: true });
  world.ecs.waiting.set(task.arn, { task, start, rules });
  return task;
}

/** Tasks that wait for machines of a cluster, the first that came first. */
export function waitingIn({ ecs }: World, clusterArn: string): readonly Waiting[] {
  for (const [arn, { task }] of ecs.waiting) {
    if (task.desiredStatus === 'STOPPED') ecs.waiting.delete(arn);
  }
  return [...ecs.waiting.values()].filter(({ task }) => task.clusterArn === clusterArn);
}

/** Gives machines to the tasks that wait for them, as far as there is room. */
export function placeWaiting(world: World, clusterArn: string): void {
  for (const one of waitingIn(world, clusterArn)) {
    const { revision, group, capacityProviderName: capacityProvider } = one.start;
    const seeking = { ...one.rules, clusterArn, revision, group, capacityProvider, count: 1 };
    const { placed, demand } = findMachines(world, seeking);
    const [instance] = placed;
    if (instance === undefined) continue;
    world.ecs.waiting.delete(one.task.arn);
    const start = { ...one.start, machine: { instance, demand } };
    Object.assign(one.task, placeOf(world, start));
    hold(instance, one.task, demand);
    beginLife(world, one.task, start);
  }
}

/** Tasks that have waited too long fail, with the reason of the machine that is nearest. */
export function giveUpWaiting(world: World, clusterArn: string): void {
  for (const one of waitingIn(world, clusterArn)) {
    const { task, start } = one;
    if (world.nowMs < task.createdAtMs + PATIENCE_MS) continue;
    const stoppedReason = `TaskFailedToStart: ${reasonOf(world, one)}`;
    world.ecs.waiting.delete(task.arn);
    countFailure(world, task);
    stopTask(world, task, { stopCode: 'TaskFailedToStart', stoppedReason });
    const service = serviceOf(world, task);
    if (service !== undefined && start.serviceArn !== undefined) reconcileSoon(world, service);
  }
}

/** @source reference/placement.md section 7, stoppedReason with capacity providers */
function reasonOf(world: World, { start, rules }: Waiting): string {
  const { clusterArn, revision, group, capacityProviderName: capacityProvider } = start;
  const own = instancesOf(world, clusterArn).filter(
    (one) => one.capacityProviderName === capacityProvider,
  );
  if (own.length === 0) return 'EMPTY CAPACITY PROVIDER';
  const seeking = { ...rules, clusterArn, revision, group, capacityProvider, count: 1 };
  return findMachines(world, seeking).reasons?.failures[0]?.reason ?? 'RESOURCE:CPU';
}
