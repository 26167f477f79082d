import { memberArn, shortName } from '../../../simulator/ecs/arns.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { findInstance } from '../../../simulator/ecs/instances/instances.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { containerInstanceView } from '../../views/container-instance-view.ts';
import { includedTags, missing } from '../../views/missing.ts';

/** DescribeContainerInstances: up to a hundred by id or ARN. */
export const describeContainerInstances: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      containerInstances: { kind: 'list', of: TEXT, min: 1, max: 100 },
      include: TEXTS,
    },
    required: ['containerInstances'],
  },
  run: (world, { cluster, containerInstances, include }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const names = containerInstances as readonly string[];
    const found = names.flatMap((name) => findInstance(world, owner, name) ?? []);
    const unknown = names.filter((name) => findInstance(world, owner, name) === undefined);
    return {
      containerInstances: found.map((one) => ({
        ...containerInstanceView(world, one),
        tags: includedTags(world.ecs.tags, one.arn, include),
      })),
      failures: unknown.map((name) =>
        missing(memberArn(owner.arn, 'container-instance', shortName(name))),
      ),
    };
  },
};
