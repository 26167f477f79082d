import type { PlacementConstraint } from '../../placement/constraints.ts';
import { instanceTypes } from '../../placement/cost/instance-type.ts';
import type { Instance } from '../../placement/instance.ts';
import { membersOf, objectsOf, textOf } from '../../placement/members.ts';
import type { RolloutProblem } from '../../placement/rollout/problem.ts';
import { demandOf } from '../../placement/task-demand.ts';
import type { Service } from '../../ports/ecs.ts';
import type { LiveInstance } from '../../ports/live-cluster.ts';
import { instanceProvidersOf } from './needs-fit.ts';
import { toInstance } from './to-instance.ts';

/** A rollout as the live cluster shows it. */
export interface LiveRollout {
  readonly service: Service;
  /** The definition that runs, and the one that shall. */
  readonly oldDefinition: object;
  readonly newDefinition: object;
  readonly desired: number;
  readonly instances: readonly LiveInstance[];
  /** ARN of the instance of each task of the service. */
  readonly hosts: readonly string[];
}

/** Defaults of a service that says nothing. @source API reference, DeploymentConfiguration */
const REPLICA_PERCENT = { minimum: 100, maximum: 200 };
const DAEMON_PERCENT = { minimum: 0, maximum: 100 };

/** The rollout in the words of placement: only instances that its capacity providers own count. */
export function toProblem(rollout: LiveRollout): RolloutProblem {
  const { service, oldDefinition, newDefinition, desired } = rollout;
  const isDaemon = service.schedulingStrategy === 'DAEMON';
  const defaults = isDaemon ? DAEMON_PERCENT : REPLICA_PERCENT;
  const { minimumHealthyPercent, maximumPercent } = service.settings ?? {};
  return {
    instances: instancesFor(service, rollout),
    group: groupOf(service),
    oldDemand: demandOf(oldDefinition),
    newDemand: demandOf(newDefinition),
    desired,
    strategy: service.deploymentStrategy === 'ROLLING' ? 'rolling' : 'double',
    minimumHealthyPercent: minimumHealthyPercent ?? defaults.minimum,
    maximumPercent: maximumPercent ?? defaults.maximum,
    constraints: constraintsOf(newDefinition, service, isDaemon),
  };
}

/** @source reference/placement.md section 4: the task group of a service */
function groupOf({ name }: Service): string {
  return `service:${name}`;
}

/** The instances that may take tasks of a service: with capacity providers only theirs. */
export function instancesFor(
  service: Service,
  { instances, hosts }: Pick<LiveRollout, 'instances' | 'hosts'>,
): readonly Instance[] {
  const providers = instanceProvidersOf(service);
  const types = instanceTypes();
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return instances
    .filter(
      ({ capacityProvider }) =>
        providers.length === 0 || providers.includes(capacityProvider ?? ''),
    )
    .map((live) =>
      toInstance(live, { group: groupOf(service), tasks: counts.get(live.arn) ?? 0, types }),
    );
}

/** A daemon runs once on each instance. */
function constraintsOf(
  definition: object,
  { settings }: Service,
  isDaemon: boolean,
): readonly PlacementConstraint[] {
  const own = objectsOf(membersOf(definition).placementConstraints).map((one) => ({
    type: textOf(one.type),
    ...(one.expression === undefined ? {} : { expression: textOf(one.expression) }),
  }));
  const daemon = isDaemon ? [{ type: 'distinctInstance' }] : [];
  return [...own, ...(settings?.placementConstraints ?? []), ...daemon];
}
