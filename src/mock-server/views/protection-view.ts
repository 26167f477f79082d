import { memberArn } from '../../simulator/ecs/arns.ts';
import type { Cluster } from '../../simulator/ecs/cluster.ts';
import { isProtected } from '../../simulator/ecs/protection.ts';
import { isLive, type Task } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { missing } from './missing.ts';
import { seconds } from './seconds.ts';

/** Whether a task is protected, and until when. */
export function protectionView(world: World, task: Task): JsonObject {
  const isOn = isProtected(world, task);
  return {
    taskArn: task.arn,
    protectionEnabled: isOn,
    ...(isOn && { expirationDate: seconds(task.protectedUntilMs) }),
  };
}

/** Tasks that can be protected, those of services that run, and a failure for each other one. */
export function protectable(world: World, owner: Cluster, names: readonly string[]) {
  const arns = names.map((name) => memberArn(owner.arn, 'task', name));
  const tasks = arns.flatMap((arn) => world.ecs.tasks.get(arn) ?? []);
  const isFit = (task: Task) => task.serviceArn !== undefined && isLive(task);
  return {
    tasks: tasks.filter(isFit),
    failures: [
      ...arns.filter((arn) => !world.ecs.tasks.has(arn)).map(missing),
      ...tasks.filter((task) => !isFit(task)).map(({ arn }) => ({ arn, reason: 'TASK_NOT_VALID' })),
    ],
  };
}
