import type {
  ServiceManagedEBSVolumeConfiguration,
  UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import type { ServiceChange } from '../ports/ecs.ts';
import { given } from './given.ts';

/**
 * A change of a service as UpdateService takes it. What is not given is not in it: an empty list of volume
 * configurations for instance would take away those that somebody else has set.
 */
export function toUpdateInput(change: ServiceChange): UpdateServiceCommandInput {
  const { enableEcsManagedTags, managedVolume, fields, ...rest } = change;
  return {
    ...fields,
    ...rest,
    ...given({
      enableECSManagedTags: enableEcsManagedTags,
      volumeConfigurations: managedVolume && [
        {
          name: managedVolume.name,
          // What it may hold is for AWS to say: the input hands it through.
          managedEBSVolume: managedVolume.configuration as ServiceManagedEBSVolumeConfiguration,
        },
      ],
    }),
  };
}
