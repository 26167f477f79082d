import { madeBefore, rememberMade } from '../../../simulator/ecs/client-tokens.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import {
  createTaskSet as create,
  findTaskSet,
} from '../../../simulator/ecs/task-sets/task-sets.ts';
import { invalidParameter, type Refusal } from '../../../simulator/refusal.ts';
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
  run: (world, { cluster, service: name, tags, ...request }) => {
    const owner = activeCluster(world, String(cluster));
    const service = activeService(world, owner, String(name));
    const asked = { operation: 'CreateTaskSet', owner: service.arn, request };
    const [known] = madeBefore(world, asked, notTheSame) ?? [];
    if (known !== undefined) {
      return { taskSet: taskSetView(world, findTaskSet(world, service, known)) };
    }
    const set = create(world, service, request);
    rememberMade(world, asked, [set.arn]);
    if (tags !== undefined) world.ecs.tags.set(set.arn, tags as readonly Tag[]);
    return { taskSet: taskSetView(world, set) };
  },
};

function notTheSame(): Refusal {
  return invalidParameter('Creation of task set was not idempotent.');
}
