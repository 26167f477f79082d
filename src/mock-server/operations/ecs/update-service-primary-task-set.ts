import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import { findTaskSet, makePrimary } from '../../../simulator/ecs/task-sets/task-sets.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { taskSetView } from '../../views/task-set-view.ts';

/** UpdateServicePrimaryTaskSet: the task set that serves from now on. */
export const updateServicePrimaryTaskSet: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, service: TEXT, primaryTaskSet: TEXT },
    required: ['cluster', 'service', 'primaryTaskSet'],
  },
  run: (world, { cluster, service: name, primaryTaskSet }) => {
    const owner = activeCluster(world, String(cluster));
    const service = activeService(world, owner, String(name));
    const set = findTaskSet(world, service, String(primaryTaskSet));
    return { taskSet: taskSetView(world, makePrimary(world, service, set)) };
  },
};
