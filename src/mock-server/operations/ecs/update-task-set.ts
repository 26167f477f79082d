import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import {
  findTaskSet,
  updateTaskSet as update,
} from '../../../simulator/ecs/task-sets/task-sets.ts';
import type { Operation } from '../../operation.ts';
import { SCALE, TEXT } from '../../shapes.ts';
import { taskSetView } from '../../views/task-set-view.ts';

/** UpdateTaskSet: another share of the service's desired count. */
export const updateTaskSet: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, service: TEXT, taskSet: TEXT, scale: SCALE },
    required: ['cluster', 'service', 'taskSet', 'scale'],
  },
  run: (world, { cluster, service: name, taskSet, scale }) => {
    const owner = activeCluster(world, String(cluster));
    const service = activeService(world, owner, String(name));
    const set = findTaskSet(world, service, String(taskSet));
    return { taskSet: taskSetView(world, update(world, service, { set, scale })) };
  },
};
