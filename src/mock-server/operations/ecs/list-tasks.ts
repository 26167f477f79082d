import { memberArn } from '../../../simulator/ecs/arns.ts';
import type { Cluster } from '../../../simulator/ecs/cluster.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { findService } from '../../../simulator/ecs/services.ts';
import type { Task } from '../../../simulator/ecs/task.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { LAUNCH_TYPE, PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListTasks: ARNs of tasks that match every filter; those that should run unless STOPPED is asked for. */
export const listTasks: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      cluster: TEXT,
      serviceName: TEXT,
      family: TEXT,
      startedBy: TEXT,
      containerInstance: TEXT,
      launchType: LAUNCH_TYPE,
      desiredStatus: { kind: 'string', oneOf: ['RUNNING', 'PENDING', 'STOPPED'] },
    },
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const matches = filterOf(world, owner, request);
    const found = [...world.ecs.tasks.values()].filter(matches);
    const { items, nextToken } = pageOf(found, request, 100);
    return { taskArns: items.map((one) => one.arn), nextToken };
  },
};

function filterOf(world: World, owner: Cluster, request: JsonObject): (task: Task) => boolean {
  const { serviceName, family, startedBy, launchType, containerInstance } = request;
  const { desiredStatus = 'RUNNING' } = request;
  const machine =
    containerInstance === undefined
      ? undefined
      : memberArn(owner.arn, 'container-instance', String(containerInstance));
  const service = serviceName === undefined ? undefined : serviceArnOf(world, owner, serviceName);
  return (task) =>
    task.clusterArn === owner.arn &&
    task.desiredStatus === desiredStatus &&
    (service === undefined || task.serviceArn === service) &&
    (family === undefined || world.ecs.revisions.get(task.taskDefinitionArn)?.family === family) &&
    (startedBy === undefined || task.startedBy === startedBy) &&
    (launchType === undefined || task.launchType === launchType) &&
    (machine === undefined || task.containerInstanceArn === machine);
}

function serviceArnOf(world: World, owner: Cluster, name: unknown): string {
  const service = findService(world, owner, String(name));
  if (service === undefined) throw new Refusal('ServiceNotFoundException', 'Service not found.');
  return service.arn;
}
