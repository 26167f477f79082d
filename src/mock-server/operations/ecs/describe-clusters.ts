import { clusterArn } from '../../../simulator/ecs/arns.ts';
import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { clusterView } from '../../views/cluster-view.ts';
import { includedTags, missing } from '../../views/missing.ts';

/** DescribeClusters: clusters by name or ARN, `default` when none is named; deleted ones are INACTIVE. */
export const describeClusters: Operation = {
  input: { kind: 'structure', members: { clusters: TEXTS, include: TEXTS } },
  run: (world, { clusters = ['default'], include }) => {
    const arns = (clusters as readonly string[]).map((one) => clusterArn(world, one));
    const found = arns.flatMap((arn) => world.ecs.clusters.get(arn) ?? []);
    const unknown = arns.filter((arn) => !world.ecs.clusters.has(arn));
    return {
      clusters: found.map((one) => ({
        ...clusterView(world, one),
        tags: includedTags(world.ecs.tags, one.arn, include),
      })),
      failures: unknown.map(missing),
    };
  },
};
