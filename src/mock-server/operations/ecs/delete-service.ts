import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService, deleteService as remove } from '../../../simulator/ecs/services.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { serviceView } from '../../views/service-view.ts';

/** DeleteService: the service drains and becomes INACTIVE. */
export const deleteService: Operation = {
  input: {
    kind: 'structure',
    members: { cluster: TEXT, service: TEXT, force: FLAG },
    required: ['service'],
  },
  run: (world, { cluster, service: name, force }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const service = remove(world, activeService(world, owner, String(name)), force === true);
    return { service: serviceView(world, service) };
  },
};
