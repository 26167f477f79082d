import { memberArn } from '../../../simulator/ecs/arns.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { includedTags, missing } from '../../views/missing.ts';
import { taskView } from '../../views/task-view.ts';

/** DescribeTasks: up to a hundred tasks by id or ARN; stopped ones for an hour. */
export const describeTasks: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, tasks: { kind: 'list', of: TEXT, min: 1, max: 100 }, include: TEXTS },
    required: ['tasks'],
  },
  run: (world, { cluster, tasks, include }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const arns = (tasks as readonly string[]).map((one) => memberArn(owner.arn, 'task', one));
    const found = arns.flatMap((arn) => world.ecs.tasks.get(arn) ?? []);
    return {
      tasks: found.map((one) => ({
        ...taskView(world, one),
        tags: includedTags(world.ecs.tags, one.arn, include),
      })),
      failures: arns.filter((arn) => !world.ecs.tasks.has(arn)).map(missing),
    };
  },
};
