import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { createService as create } from '../../../simulator/ecs/services.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { invalidParameter } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { LAUNCH_TYPE, NAME, SERVICE_MEMBERS, TAGS, TEXT } from '../../shapes.ts';
import { serviceView } from '../../views/service-view.ts';

/** CreateService: a service and its first deployment. */
export const createService: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...SERVICE_MEMBERS,
      serviceName: NAME,
      launchType: LAUNCH_TYPE,
      schedulingStrategy: { kind: 'string', oneOf: ['REPLICA', 'DAEMON'] },
      role: TEXT,
      clientToken: { kind: 'string', max: 36 },
      tags: TAGS,
    },
    required: ['serviceName'],
  },
  run: (world, { cluster, ...request }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    check(request);
    const service = create(world, owner, request);
    if (request.tags !== undefined) {
      world.ecs.tags.set(service.arn, request.tags as readonly Tag[]);
    }
    return { service: { ...serviceView(world, service), tags: request.tags ?? [] } };
  },
};

function check(request: JsonObject): void {
  const { desiredCount, schedulingStrategy = 'REPLICA' } = request;
  if (schedulingStrategy === 'REPLICA' && desiredCount === undefined) {
    throw invalidParameter('DesiredCount must be set for services with the REPLICA strategy.');
  }
  if (request.launchType !== undefined && request.capacityProviderStrategy !== undefined) {
    throw invalidParameter(
      'Specify either Launch Type or Capacity Provider Strategy, but not both.',
    );
  }
}
