import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import type { ServiceDeployment } from '../../../simulator/ecs/deployment.ts';
import { findService } from '../../../simulator/ecs/services.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS, TEXT, TEXTS } from '../../shapes.ts';
import { serviceDeploymentBrief } from '../../views/service-deployment-view.ts';

/** ListServiceDeployments: newest first, twenty to a page, by status and time of creation. */
export const listServiceDeployments: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      service: TEXT,
      cluster: TEXT,
      status: TEXTS,
      createdAt: {
        kind: 'structure',
        members: { before: { kind: 'number' }, after: { kind: 'number' } },
      },
    },
    required: ['service'],
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const service = findService(world, owner, String(request.service));
    if (service === undefined) throw new Refusal('ServiceNotFoundException', 'Service not found.');
    const found = [...world.ecs.serviceDeployments.values()]
      .filter((one) => one.serviceArn === service.arn)
      .filter(filterOf(request))
      .reverse();
    const { items, nextToken } = pageOf(found, request, 20);
    return { serviceDeployments: items.map(serviceDeploymentBrief), nextToken };
  },
};

function filterOf({ status, createdAt }: JsonObject): (one: ServiceDeployment) => boolean {
  const statuses = (status ?? []) as readonly string[];
  const { before = Number.POSITIVE_INFINITY, after = 0 } = (createdAt ?? {}) as JsonObject;
  return (one) =>
    (statuses.length === 0 || statuses.includes(one.status)) &&
    one.createdAtMs <= Number(before) * 1000 &&
    one.createdAtMs >= Number(after) * 1000;
}
