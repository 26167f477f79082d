import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import { createTaskSet as create } from '../../../simulator/ecs/task-sets/task-sets.ts';
import type { Operation } from '../../operation.ts';
import { LAUNCH_TYPE, SCALE, SERVICE_MEMBERS, TAGS, TEXT } from '../../shapes.ts';
import { taskSetView } from '../../views/task-set-view.ts';

/** CreateTaskSet: tasks of another revision beside those that a service has. */
export const createTaskSet: Operation = {
  input: {
    kind: 'structure',
    members: {
      service: TEXT,
      cluster: TEXT,
      externalId: TEXT,
      taskDefinition: TEXT,
      networkConfiguration: SERVICE_MEMBERS.networkConfiguration,
      loadBalancers: SERVICE_MEMBERS.loadBalancers,
      serviceRegistries: SERVICE_MEMBERS.serviceRegistries,
      launchType: LAUNCH_TYPE,
      capacityProviderStrategy: SERVICE_MEMBERS.capacityProviderStrategy,
      platformVersion: TEXT,
      scale: SCALE,
      clientToken: { kind: 'string', max: 36 },
      tags: TAGS,
    },
    required: ['service', 'cluster', 'taskDefinition'],
  },
  lacks: 'a second call with the same `clientToken` makes another task set',
  run: (world, { cluster, service: name, tags, ...request }) => {
    const owner = activeCluster(world, String(cluster));
    const service = activeService(world, owner, String(name));
    const set = create(world, service, request);
    if (tags !== undefined) world.ecs.tags.set(set.arn, tags as readonly Tag[]);
    return { taskSet: taskSetView(world, set) };
  },
};
