import type { PlacementConstraint } from '../../placement/constraints.ts';
import { placeDaemons } from '../../placement/daemon.ts';
import { Placer } from '../../placement/placer.ts';
import { demandOf } from '../../placement/task-demand.ts';
import type { World } from '../world.ts';
import { isOnDraining } from './draining.ts';
import { toPlacementInstance } from './instances/container-instance.ts';
import { instancesOf } from './instances/instances.ts';
import { primaryOf, type Service } from './service.ts';
import { configOf, stopServiceTasks } from './service-tasks.ts';
import { isLive } from './task.ts';
import { tasksOf } from './tasks.ts';

/** What a daemon service has when nothing is said. @source reference/service-deployments.md section 3 */
export const DAEMON_DEPLOYMENT = { minimumHealthyPercent: 0, maximumPercent: 100 } as const;

/**
 * A daemon service wants a task on each machine that it is allowed on and that has room; tasks elsewhere are stopped.
 */
export function countDaemons(world: World, service: Service): void {
  const { taskDefinitionArn } = configOf(world, primaryOf(service));
  const revision = world.ecs.revisions.get(taskDefinitionArn);
  if (revision === undefined) return;
  const own = (revision.definition.placementConstraints ?? []) as readonly object[];
  const machines = instancesOf(world, service.clusterArn);
  const { placed, stopped } = placeDaemons(new Placer(machines.map(toPlacementInstance)), {
    demand: demandOf({ ...revision.definition, requiresAttributes: revision.requiresAttributes }),
    group: `service:${service.name}`,
    constraints: [
      ...own,
      ...service.settings.placementConstraints,
    ] as unknown as readonly PlacementConstraint[],
  });
  const live = tasksOf(world, service).filter(isLive);
  const unwanted = live.filter((one) => stopped.includes(one.containerInstanceArn ?? ''));
  stopServiceTasks(world, service, unwanted);
  // Those on machines that are being emptied stop, and nothing takes their place.
  const kept = new Set(
    live
      .filter((one) => !unwanted.includes(one) && !isOnDraining(world, one))
      .map((one) => one.containerInstanceArn),
  );
  service.desiredCount = new Set([...kept, ...placed]).size;
}
