import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { protectable, protectionView } from '../../views/protection-view.ts';

/** GetTaskProtection: which tasks are protected, and until when. */
export const getTaskProtection: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, tasks: { kind: 'list', of: TEXT, min: 1, max: 10 } },
    required: ['cluster', 'tasks'],
  },
  run: (world, { cluster, tasks: names }) => {
    const owner = activeCluster(world, String(cluster));
    const { tasks, failures } = protectable(world, owner, names as readonly string[]);
    return { protectedTasks: tasks.map((one) => protectionView(world, one)), failures };
  },
};
