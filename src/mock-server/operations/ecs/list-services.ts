import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { launchTypeOf } from '../../../simulator/ecs/service-tasks.ts';
import { shownConfig } from '../../../simulator/ecs/shown-config.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { LAUNCH_TYPE, PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListServices: ARNs of the services of a cluster that are not INACTIVE, ten to a page. */
export const listServices: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      cluster: TEXT,
      launchType: LAUNCH_TYPE,
      schedulingStrategy: { kind: 'string', oneOf: ['REPLICA', 'DAEMON'] },
      resourceManagementType: { kind: 'string', oneOf: ['CUSTOMER', 'ECS'] },
    },
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const { launchType, schedulingStrategy, resourceManagementType = 'CUSTOMER' } = request;
    const found = [...world.ecs.services.values()]
      .filter((one) => one.clusterArn === owner.arn && one.status !== 'INACTIVE')
      .filter(
        (one) => schedulingStrategy === undefined || one.schedulingStrategy === schedulingStrategy,
      )
      .filter((one) => {
        const config = shownConfig(world, one);
        const type = config === undefined ? undefined : launchTypeOf(config);
        return launchType === undefined || type === launchType;
      })
      .filter(() => resourceManagementType === 'CUSTOMER');
    const { items, nextToken } = pageOf(found, request, 10);
    return { serviceArns: items.map((one) => one.arn), nextToken };
  },
};
