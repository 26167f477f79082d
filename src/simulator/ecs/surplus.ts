import { chooseTasksToStop } from '../../placement/scale-in.ts';
import { type PlacementStrategy, SERVICE_DEFAULT_STRATEGIES } from '../../placement/strategies.ts';
import type { World } from '../world.ts';
import { toPlacementInstance } from './instances/container-instance.ts';
import { isProtected } from './protection.ts';
import type { Service } from './service.ts';
import { isPending, type Task } from './task.ts';

/**
 * Tasks that a service gives up when it has so many too many: those that do not run yet first, then on machines the
 * mirror of how they were placed, on Fargate from the zone with most. Protected ones stay, so that they may be fewer.
 * @source reference/service-deployments.md section 3, "Stop sequence"; Amazon ECS developer guide, scale-in
 */
export function surplusOf(
  world: World,
  service: Service,
  { tasks, count }: { readonly tasks: readonly Task[]; readonly count: number },
): readonly Task[] {
  const free = tasks.filter((one) => !isProtected(world, one));
  const pending = free.filter(isPending).slice(0, count);
  const left = count - pending.length;
  if (left <= 0) return pending;
  const running = free.filter((one) => !isPending(one));
  const placed = running.filter(({ containerInstanceArn }) => containerInstanceArn !== undefined);
  const onMachines = fromMachines(world, service, { tasks: placed, count: left });
  const loose = running.filter((one) => !placed.includes(one));
  return [...pending, ...onMachines, ...fromZones(loose, left - onMachines.length)];
}

function fromMachines(
  { ecs }: World,
  { settings, name }: Service,
  { tasks, count }: { readonly tasks: readonly Task[]; readonly count: number },
): readonly Task[] {
  const [first] = tasks;
  if (first?.demand === undefined) return [];
  const left = new Map<string, Task[]>();
  for (const task of tasks) {
    const arn = task.containerInstanceArn ?? '';
    left.set(arn, [...(left.get(arn) ?? []), task]);
  }
  const group = `service:${name}`;
  const instances = [...left].flatMap(([arn, own]) => {
    const instance = ecs.instances.get(arn);
    if (instance === undefined) return [];
    return [{ ...toPlacementInstance(instance), tasksByGroup: { [group]: own.length } }];
  });
  const { placementStrategy } = settings;
  const strategies = placementStrategy.length > 0 ? placementStrategy : SERVICE_DEFAULT_STRATEGIES;
  const chosen = chooseTasksToStop({
    instances,
    group,
    demand: first.demand,
    count,
    strategies: strategies as unknown as readonly PlacementStrategy[],
  });
  return chosen.flatMap((arn) => left.get(arn)?.shift() ?? []);
}

function fromZones(tasks: readonly Task[], count: number): readonly Task[] {
  const left = [...tasks];
  const chosen: Task[] = [];
  while (chosen.length < count && left.length > 0) {
    const held = (zone: string) => left.filter((one) => one.availabilityZone === zone).length;
    const most = Math.max(...left.map((one) => held(one.availabilityZone)));
    const at = left.findIndex((one) => held(one.availabilityZone) === most);
    chosen.push(...left.splice(at, 1));
  }
  return chosen;
}
