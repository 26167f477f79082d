import { memberArn } from '../../../simulator/ecs/arns.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { findService } from '../../../simulator/ecs/services.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { includedTags, missing } from '../../views/missing.ts';
import { serviceView } from '../../views/service-view.ts';

/** DescribeServices: up to ten services by name or ARN; what is not there is a failure, not an exception. */
export const describeServices: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      services: { kind: 'list', of: TEXT, min: 1, max: 10 },
      include: TEXTS,
    },
    required: ['services'],
  },
  run: (world, { cluster, services, include }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const names = services as readonly string[];
    const found = names.flatMap((name) => findService(world, owner, name) ?? []);
    const unknown = names.filter((name) => findService(world, owner, name) === undefined);
    return {
      services: found.map((one) => ({
        ...serviceView(world, one),
        tags: includedTags(world.ecs.tags, one.arn, include),
      })),
      failures: unknown.map((name) => missing(memberArn(owner.arn, 'service', name))),
    };
  },
};
