import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService } from '../../../simulator/ecs/services.ts';
import { taskSetsOf } from '../../../simulator/ecs/task-sets/task-sets.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { missing } from '../../views/missing.ts';
import { taskSetView } from '../../views/task-set-view.ts';

/** DescribeTaskSets: those that are named by ARN or id, or all of a service. */
export const describeTaskSets: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, service: TEXT, taskSets: TEXTS, include: TEXTS },
    required: ['cluster', 'service'],
  },
  run: (world, { cluster, service: name, taskSets }) => {
    const owner = activeCluster(world, String(cluster));
    const all = taskSetsOf(world, activeService(world, owner, String(name)));
    const names = (taskSets ?? []) as readonly string[];
    const isNamed = (wanted: string) => all.some(({ arn, id }) => arn === wanted || id === wanted);
    const found = all.filter(
      ({ arn, id }) => names.length === 0 || names.includes(arn) || names.includes(id),
    );
    return {
      taskSets: found.map((one) => taskSetView(world, one)),
      failures: names.filter((one) => !isNamed(one)).map(missing),
    };
  },
};
