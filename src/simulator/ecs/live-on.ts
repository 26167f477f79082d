import { printExit, printStart } from '../logs/print-lines.ts';
import type { World } from '../world.ts';
import { countFailure, countHealthy, countStart } from './failures.ts';
import { scheduleNext } from './follow-plan.ts';
import { reconcileSoon } from './request-reconcile.ts';
import { taskList, tell } from './service-events.ts';
import { stopTask } from './stop-task.ts';
import { registerTargets } from './targets.ts';
import type { Container, Step, StopCause, Task, TaskStatus } from './task.ts';
import { beginDeprovisioning, deploymentOf, serviceOf } from './tasks.ts';

/** The next step in the life of a task. A step of a plan that was given up does nothing. */
export function liveOn(world: World, { taskArn, plan }: { taskArn: string; plan: number }): void {
  const task = world.ecs.tasks.get(taskArn);
  if (task === undefined || task.plan !== plan) return;
  const [due, ...rest] = task.steps;
  if (due === undefined) return;
  task.steps = rest;
  task.version += 1;
  take(world, task, due.step);
  if (task.plan === plan) scheduleNext(world, task);
  const service = serviceOf(world, task);
  if (service !== undefined) reconcileSoon(world, service);
}

function take(world: World, task: Task, step: Step): void {
  switch (step.kind) {
    case 'status':
      enter(world, task, step.status);
      break;
    case 'settle':
      settle(world, task);
      break;
    case 'unhealthy':
      becomeUnhealthy(world, task, step.container);
      break;
    case 'target-unhealthy':
      failTargets(world, task, step.reason);
      break;
    case 'start-failure':
      if (step.container !== undefined) containerOf(task, step.container).reason = step.reason;
      fail(world, task, { stopCode: 'TaskFailedToStart', stoppedReason: step.reason });
      break;
    case 'exit':
      printExit(world, task, step);
      exit(world, task, step);
      break;
    case 'containers-end':
      endContainers(world, task);
      break;
    case 'forget':
      world.ecs.tasks.delete(task.arn);
      world.ecs.tags.delete(task.arn);
  }
}

function enter(world: World, task: Task, status: TaskStatus): void {
  if (status === 'DEPROVISIONING') beginDeprovisioning(world, task);
  task.lastStatus = status;
  if (status === 'PENDING') task.pullStartedAtMs = world.nowMs;
  if (status === 'STOPPED') task.stoppedAtMs = world.nowMs;
  if (status !== 'RUNNING') return;
  task.pullStoppedAtMs = world.nowMs;
  task.startedAtMs = world.nowMs;
  for (const one of task.containers) one.lastStatus = 'RUNNING';
  registerTargets(world, task);
  printStart(world, task);
  const deployment = deploymentOf(world, task);
  if (deployment !== undefined) countStart(deployment);
}

function settle(world: World, task: Task): void {
  task.isSettled = true;
  for (const one of task.containers) if (one.hasHealthCheck) one.healthStatus = 'HEALTHY';
  const service = serviceOf(world, task);
  const deployment = deploymentOf(world, task);
  if (service !== undefined && deployment !== undefined) countHealthy(service, deployment);
}

function becomeUnhealthy(world: World, task: Task, container: string): void {
  containerOf(task, container).healthStatus = 'UNHEALTHY';
  const service = serviceOf(world, task);
  // Nobody replaces a standalone task: it goes on, unhealthy.
  if (service === undefined) return;
  tell(world, service, `${taskList([task])} failed container health checks.`);
  fail(world, task, {
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: 'Task failed container health checks',
  });
}

function failTargets(world: World, task: Task, reason: string): void {
  const service = serviceOf(world, task);
  if (service === undefined) return;
  const group = String(task.loadBalancers[0]?.targetGroupArn ?? 'unknown');
  tell(
    world,
    service,
    `${taskList([task])} is unhealthy in (target-group ${group}) due to (reason ${reason})`,
  );
  fail(world, task, {
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: `Task failed ELB health checks in (target-group ${group})`,
  });
}

function exit(world: World, task: Task, step: Extract<Step, { kind: 'exit' }>): void {
  const container = containerOf(task, step.container);
  container.lastStatus = 'STOPPED';
  container.exitCode = step.exitCode;
  if (step.reason !== undefined) container.reason = step.reason;
  if (!container.essential) return;
  fail(world, task, {
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
  });
}

function fail(world: World, task: Task, cause: StopCause): void {
  countFailure(world, task);
  stopTask(world, task, cause);
}

function endContainers(world: World, task: Task): void {
  task.executionStoppedAtMs = world.nowMs;
  for (const one of task.containers) {
    if (one.lastStatus === 'STOPPED') continue;
    one.lastStatus = 'STOPPED';
    one.exitCode = 0;
  }
}

function containerOf(task: Task, name: string): Container {
  const found = task.containers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`task ${task.arn} has no container ${name}`);
  return found;
}
