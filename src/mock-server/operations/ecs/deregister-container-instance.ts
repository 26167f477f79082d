import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { deregisterInstance, knownInstance } from '../../../simulator/ecs/instances/instances.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { containerInstanceView } from '../../views/container-instance-view.ts';

/** DeregisterContainerInstance: the machine leaves its cluster; with force its tasks end, too. */
export const deregisterContainerInstance: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, containerInstance: TEXT, force: FLAG },
    required: ['containerInstance'],
  },
  run: (world, { cluster, containerInstance, force }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const instance = knownInstance(world, owner, String(containerInstance));
    deregisterInstance(world, instance, { force: force === true });
    return { containerInstance: containerInstanceView(world, instance) };
  },
};
