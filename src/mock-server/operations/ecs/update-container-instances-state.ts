import { memberArn, shortName } from '../../../simulator/ecs/arns.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { findInstance, setInstanceStatus } from '../../../simulator/ecs/instances/instances.ts';
import { invalidParameter } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { INSTANCE_STATUS, TEXT } from '../../shapes.ts';
import { containerInstanceView } from '../../views/container-instance-view.ts';
import { missing } from '../../views/missing.ts';

/** UpdateContainerInstancesState: drains machines, or lets them take tasks again; ten at most. */
export const updateContainerInstancesState: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      containerInstances: { kind: 'list', of: TEXT, min: 1, max: 10 },
      status: INSTANCE_STATUS,
    },
    required: ['containerInstances', 'status'],
  },
  run: (world, { cluster, containerInstances, status }) => {
    if (status !== 'ACTIVE' && status !== 'DRAINING') {
      throw invalidParameter('Container instance status should be one of [ACTIVE,DRAINING]');
    }
    const owner = activeCluster(world, cluster as string | undefined);
    const names = containerInstances as readonly string[];
    const isThere = (name: string) => {
      const one = findInstance(world, owner, name);
      return one !== undefined && one.status !== 'INACTIVE';
    };
    const found = names.filter(isThere).flatMap((name) => findInstance(world, owner, name) ?? []);
    for (const one of found) setInstanceStatus(world, one, status);
    return {
      containerInstances: found.map((one) => containerInstanceView(world, one)),
      failures: names
        .filter((name) => !isThere(name))
        .map((name) => missing(memberArn(owner.arn, 'container-instance', shortName(name)))),
    };
  },
};
