import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import type { Revision } from '../../../simulator/ecs/revision.ts';
import { runnableRevision } from '../../../simulator/ecs/revisions.ts';
import { startTask } from '../../../simulator/ecs/start-task.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { invalidParameter } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, LAUNCH_TYPE, NETWORK, OBJECT, OBJECTS, TAGS, TEXT } from '../../shapes.ts';
import { taskView } from '../../views/task-view.ts';

/** RunTask: up to ten standalone tasks, which nobody replaces. */
export const runTask: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      taskDefinition: TEXT,
      count: { kind: 'integer', min: 1, max: 10 },
      launchType: LAUNCH_TYPE,
      capacityProviderStrategy: OBJECTS,
      platformVersion: TEXT,
      networkConfiguration: NETWORK,
      overrides: OBJECT,
      group: TEXT,
      startedBy: { kind: 'string', max: 128 },
      enableExecuteCommand: FLAG,
      enableECSManagedTags: FLAG,
      propagateTags: TEXT,
      placementConstraints: OBJECTS,
      placementStrategy: OBJECTS,
      referenceId: TEXT,
      clientToken: TEXT,
      volumeConfigurations: OBJECTS,
      tags: TAGS,
    },
    required: ['taskDefinition'],
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const revision = runnableRevision(world, String(request.taskDefinition));
    const launchType = launchTypeFor(revision, request);
    const tasks = Array.from({ length: Number(request.count ?? 1) }, () =>
      startTask(world, {
        clusterArn: owner.arn,
        revision,
        launchType,
        platformVersion: request.platformVersion as string | undefined,
        startedBy: request.startedBy as string | undefined,
        group: String(request.group ?? `family:${revision.family}`),
        networkConfiguration: request.networkConfiguration as JsonObject | undefined,
        overrides: request.overrides as JsonObject | undefined,
      }),
    );
    const tags = (request.tags ?? []) as readonly Tag[];
    for (const { arn } of tasks) if (tags.length > 0) world.ecs.tags.set(arn, tags);
    return { tasks: tasks.map((one) => ({ ...taskView(world, one), tags })), failures: [] };
  },
};

function launchTypeFor(revision: Revision, request: JsonObject): string {
  const { launchType, capacityProviderStrategy, networkConfiguration } = request;
  if (launchType !== undefined && capacityProviderStrategy !== undefined) {
    throw invalidParameter(
      'Specify either Launch Type or Capacity Provider Strategy, but not both.',
    );
  }
  if (revision.definition.networkMode === 'awsvpc' && networkConfiguration === undefined) {
    throw invalidParameter(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  }
  const wanted = String(launchType ?? (capacityProviderStrategy === undefined ? 'EC2' : 'FARGATE'));
  if (revision.compatibilities.includes(wanted)) return wanted;
  throw invalidParameter(`Task definition does not support launch_type ${wanted}.`);
}
