import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import {
  findTaskSet,
  deleteTaskSet as remove,
} from '../../../simulator/ecs/task-sets/task-sets.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { taskSetView } from '../../views/task-set-view.ts';

/** DeleteTaskSet: it drains and is gone with its last task. */
export const deleteTaskSet: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, service: TEXT, taskSet: TEXT, force: FLAG },
    required: ['cluster', 'service', 'taskSet'],
  },
  run: (world, { cluster, service: name, taskSet, force }) => {
    const owner = activeCluster(world, String(cluster));
    const service = activeService(world, owner, String(name));
    const set = findTaskSet(world, service, String(taskSet));
    return { taskSet: taskSetView(world, remove(world, service, { set, force: force === true })) };
  },
};
