import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { activeService, updateService as update } from '../../../simulator/ecs/services.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, SERVICE_MEMBERS, TEXT } from '../../shapes.ts';
import { serviceView } from '../../views/service-view.ts';

/** UpdateService: changes what is given and nothing else. */
export const updateService: Operation = {
  input: {
    kind: 'structure',
    members: { ...SERVICE_MEMBERS, service: TEXT, forceNewDeployment: FLAG },
    required: ['service'],
  },
  run: (world, { cluster, service: name, ...request }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const service = update(world, activeService(world, owner, String(name)), request);
    return { service: { ...serviceView(world, service), tags: [] } };
  },
};
