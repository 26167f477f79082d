import { memberArn } from '../../../simulator/ecs/arns.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { reconcileSoon } from '../../../simulator/ecs/request-reconcile.ts';
import { stopTask as stop } from '../../../simulator/ecs/stop-task.ts';
import { serviceOf } from '../../../simulator/ecs/tasks.ts';
import { invalidParameter } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { taskView } from '../../views/task-view.ts';

/** StopTask: stops one task; a service starts another one in its place. */
export const stopTask: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, task: TEXT, reason: { kind: 'string', max: 255 } },
    required: ['task'],
  },
  run: (world, { cluster, task: name, reason = 'Task stopped by user' }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const task = world.ecs.tasks.get(memberArn(owner.arn, 'task', String(name)));
    if (task === undefined) throw invalidParameter('The referenced task was not found.');
    stop(world, task, { stopCode: 'UserInitiated', stoppedReason: String(reason) });
    const service = serviceOf(world, task);
    if (service !== undefined) reconcileSoon(world, service);
    return { task: taskView(world, task) };
  },
};
