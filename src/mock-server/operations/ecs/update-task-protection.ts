import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { protect } from '../../../simulator/ecs/protection.ts';
import { reconcileSoon } from '../../../simulator/ecs/request-reconcile.ts';
import { serviceOf } from '../../../simulator/ecs/tasks.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { protectable, protectionView } from '../../views/protection-view.ts';

/** Minutes of protection if nothing is said. @source API reference, UpdateTaskProtection: two hours */
const USUAL_MINUTES = 120;

/** UpdateTaskProtection: the scheduler lets tasks alone for a while, ten tasks at most. */
export const updateTaskProtection: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      tasks: { kind: 'list', of: TEXT, min: 1, max: 10 },
      protectionEnabled: FLAG,
      expiresInMinutes: { kind: 'integer', min: 1, max: 2880 },
    },
    required: ['cluster', 'tasks', 'protectionEnabled'],
  },
  run: (world, request) => {
    const { cluster, tasks: names, expiresInMinutes = USUAL_MINUTES } = request;
    const owner = activeCluster(world, String(cluster));
    const { tasks, failures } = protectable(world, owner, names as readonly string[]);
    for (const task of tasks) {
      delete task.protectedUntilMs;
      if (request.protectionEnabled === true) {
        protect(world, task, Number(expiresInMinutes) * 60_000);
      }
      const service = serviceOf(world, task);
      if (service !== undefined) reconcileSoon(world, service);
    }
    return { protectedTasks: tasks.map((one) => protectionView(world, one)), failures };
  },
};
