import { hasEnded } from '../../src/simulator/ecs/deployment.ts';
import type { ContainerInstance } from '../../src/simulator/ecs/instances/container-instance.ts';
import { rollingLimits } from '../../src/simulator/ecs/rolling-limits.ts';
import type { Service } from '../../src/simulator/ecs/service.ts';
import { isStaged } from '../../src/simulator/ecs/stages/check-strategy.ts';
import { isLive, isOver } from '../../src/simulator/ecs/task.ts';
import { tasksOf } from '../../src/simulator/ecs/tasks.ts';
import type { World } from '../../src/simulator/world.ts';

/** What is wrong in a world, one sentence each; nothing when all is as it must be. */
export function broken(world: World): readonly string[] {
  return [
    ...[...world.ecs.instances.values()].flatMap(brokenOn),
    ...[...world.ecs.services.values()].flatMap((one) => brokenIn(world, one)),
    ...brokenTasks(world),
  ];
}

function brokenOn(one: ContainerInstance): readonly string[] {
  const { remaining, registered } = one;
  const negative = Object.entries(remaining).filter(([, left]) => left < 0);
  const tasks = [...one.tasks];
  const held = tasks.reduce((sum, { demand }) => sum + (demand?.memoryMib ?? 0), 0);
  const ports = tasks.flatMap(({ bindings }) =>
    bindings.map(({ hostPort, protocol }) => `${hostPort}/${protocol}`),
  );
  return [
    ...negative.map(([name, left]) => `${one.arn} has ${left} of ${name} left`),
    ...(held + remaining.memoryMib === registered.memoryMib ? [] : [`${one.arn} lost memory`]),
    ...(new Set(ports).size === ports.length ? [] : [`${one.arn} gave a port twice`]),
    ...tasks.filter(isOver).map(({ arn }) => `${arn} is over and still holds resources`),
  ];
}

/** A steady service has what it wants; one PRIMARY deployment leads. */
function brokenIn(world: World, service: Service): readonly string[] {
  if (service.controller !== 'ECS' || service.status !== 'ACTIVE') return [];
  const primaries = service.deployments.filter(({ status }) => status === 'PRIMARY');
  const live = tasksOf(world, service).filter(isLive).length;
  const record = world.ecs.serviceDeployments.get(service.currentServiceDeploymentArn);
  const isShifting = record !== undefined && isStaged(record.deploymentConfiguration);
  const most = mostOf(service, isShifting);
  return [
    ...(primaries.length === 1 ? [] : [`${service.name} has ${primaries.length} PRIMARY`]),
    ...(isQuiet(world, service) && service.isSteady && live > most
      ? [`${service.name} is steady with ${live} tasks`]
      : []),
    ...brokenRecord(service, record),
  ];
}

/** Nothing happened lately that the scheduler has not looked at. */
function isQuiet(world: World, { reconcileAtMs }: Service): boolean {
  return reconcileAtMs === undefined || reconcileAtMs > world.nowMs + 5_000;
}

function mostOf({ desiredCount, settings }: Service, isShifting: boolean): number {
  const { maxRunning } = rollingLimits(desiredCount, settings.deploymentConfiguration);
  return isShifting ? 2 * desiredCount : Math.max(maxRunning, desiredCount);
}

function brokenRecord(
  { name }: Service,
  record: (Parameters<typeof hasEnded>[0] & { readonly finishedAtMs?: number }) | undefined,
): readonly string[] {
  if (record === undefined) return [`${name} has no service deployment`];
  return hasEnded(record) === (record.finishedAtMs !== undefined)
    ? []
    : [`${name} has a service deployment ${record.status} with a wrong end`];
}

function brokenTasks({ ecs }: World): readonly string[] {
  return [...ecs.tasks.values()].flatMap((task) => {
    const isStopped = task.lastStatus === 'STOPPED';
    if (isStopped !== (task.stoppedAtMs !== undefined)) return [`${task.arn} stopped in part`];
    if (isStopped && task.stop === undefined) return [`${task.arn} stopped without a reason`];
    return [];
  });
}
