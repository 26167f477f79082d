import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { registerInstance } from '../../../simulator/ecs/instances/instances.ts';
import type { Tag } from '../../../simulator/ecs/state.ts';
import { offerFrom } from '../../instance-offer.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, OBJECTS, TAGS, TEXT } from '../../shapes.ts';
import { containerInstanceView } from '../../views/container-instance-view.ts';

/** RegisterContainerInstance: what the agent of a machine calls when it starts. */
export const registerContainerInstance: Operation = {
  input: {
    kind: 'structure',
    members: {
      cluster: TEXT,
      instanceIdentityDocument: TEXT,
      instanceIdentityDocumentSignature: TEXT,
      totalResources: OBJECTS,
      versionInfo: OBJECT,
      containerInstanceArn: TEXT,
      attributes: OBJECTS,
      platformDevices: OBJECTS,
      tags: TAGS,
    },
  },
  run: (world, { cluster, tags, ...request }) => {
    const owner = activeCluster(world, cluster as string | undefined);
    const instance = registerInstance(world, owner, offerFrom(request));
    if (tags !== undefined) world.ecs.tags.set(instance.arn, tags as readonly Tag[]);
    return { containerInstance: containerInstanceView(world, instance) };
  },
};
