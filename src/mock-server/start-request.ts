import type { Cluster } from '../simulator/ecs/cluster.ts';
import { findInstance } from '../simulator/ecs/instances/instances.ts';
import type { Started } from '../simulator/ecs/instances/start-on.ts';
import type { Revision } from '../simulator/ecs/revision.ts';
import type { TaskStart } from '../simulator/ecs/start-task.ts';
import type { Tag } from '../simulator/ecs/state.ts';
import type { JsonObject } from '../simulator/json.ts';
import { invalidParameter } from '../simulator/refusal.ts';
import type { World } from '../simulator/world.ts';
import { FLAG, NETWORK, OBJECT, OBJECTS, TAGS, TEXT } from './shapes.ts';
import { taskView } from './views/task-view.ts';

/** Members that RunTask and StartTask share. */
export const START_MEMBERS = {
  cluster: TEXT,
  taskDefinition: TEXT,
  networkConfiguration: NETWORK,
  overrides: OBJECT,
  group: TEXT,
  startedBy: { kind: 'string', max: 128 },
  enableExecuteCommand: FLAG,
  enableECSManagedTags: FLAG,
  propagateTags: { kind: 'string', oneOf: ['TASK_DEFINITION', 'SERVICE', 'NONE'] },
  referenceId: TEXT,
  volumeConfigurations: OBJECTS,
  tags: TAGS,
} as const;

/** What tasks of a request are made from, but for where they run. @throws Refusal for a network that is missing or a container that is not there */
export function startFrom(owner: Cluster, revision: Revision, request: JsonObject): TaskStart {
  const { networkConfiguration, overrides, startedBy, group } = request;
  if (revision.definition.networkMode === 'awsvpc' && networkConfiguration === undefined) {
    throw invalidParameter(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  }
  checkOverrides(revision, overrides as JsonObject | undefined);
  return {
    clusterArn: owner.arn,
    revision,
    launchType: 'EC2',
    platformVersion: request.platformVersion as string | undefined,
    startedBy: startedBy as string | undefined,
    group: String(group ?? `family:${revision.family}`),
    networkConfiguration: networkConfiguration as JsonObject | undefined,
    overrides: overrides as JsonObject | undefined,
  };
}

function checkOverrides({ definition }: Revision, overrides: JsonObject | undefined): void {
  const given = (overrides?.containerOverrides ?? []) as readonly JsonObject[];
  for (const { name } of given) {
    if (definition.containerDefinitions.some((one) => one.name === name)) continue;
    throw invalidParameter(
      `Override for container named ${String(name)} is not a container in the TaskDefinition.`,
    );
  }
}

/** The answer to a request that starts tasks: those that did, and why each machine took no more. */
export function startedView(
  world: World,
  started: readonly Started[],
  request: JsonObject,
): JsonObject {
  const tasks = started.flatMap((one) => one.tasks);
  const tags = (request.tags ?? []) as readonly Tag[];
  for (const { arn } of tasks) if (tags.length > 0) world.ecs.tags.set(arn, tags);
  const failures = started.flatMap((one) => one.reasons?.failures ?? []);
  const refusals = started.flatMap(({ refusal }) => refusal ?? []);
  return {
    tasks: tasks.map((one) => ({ ...taskView(world, one), tags })),
    failures: [
      ...failures.map(({ instance, reason, detail }) => ({
        arn: instance,
        reason,
        ...(detail !== '' && { detail }),
      })),
      ...refusals.map((reason) => ({ reason })),
    ],
  };
}

/** The answer to a request that was answered before: its tasks as they are now. */
export function runningView(world: World, arns: readonly string[]): JsonObject {
  const tasks = arns.flatMap((arn) => world.ecs.tasks.get(arn) ?? []);
  return {
    tasks: tasks.map((one) => ({
      ...taskView(world, one),
      tags: world.ecs.tags.get(one.arn) ?? [],
    })),
    failures: [],
  };
}

/** The machines of StartTask, and a failure for each name that stands for none. */
export function machinesOf(world: World, owner: Cluster, names: readonly string[]) {
  const found = names.flatMap((name) => findInstance(world, owner, name) ?? []);
  return {
    machines: found.filter(({ status }) => status !== 'INACTIVE'),
    failures: [
      ...names
        .filter((name) => findInstance(world, owner, name) === undefined)
        .map((arn) => ({ arn, reason: 'MISSING' })),
      ...found
        .filter(({ status }) => status === 'INACTIVE')
        .map(({ arn }) => ({ arn, reason: 'INACTIVE' })),
    ],
  };
}
