import type { RunTaskCommandInput } from '@aws-sdk/client-ecs';
import type { TaskRequest } from '../ports/tasks.ts';
import { given } from './given.ts';

/** A request for tasks as the SDK takes it: what is not given is not sent. */
export function toRunTaskInput(request: TaskRequest): RunTaskCommandInput {
  const { cluster, taskDefinition, count, launchType, startedBy, propagateTags } = request;
  const { network, containerOverrides, managedVolume } = request;
  const input = {
    cluster,
    taskDefinition,
    count,
    ...given({
      launchType,
      startedBy,
      propagateTags,
      capacityProviderStrategy: request.capacityProviderStrategy,
      enableECSManagedTags: request.enableEcsManagedTags,
      tags: request.tags,
    }),
    ...(network === undefined ? {} : { networkConfiguration: { awsvpcConfiguration: network } }),
    ...(containerOverrides === undefined ? {} : { overrides: { containerOverrides } }),
    ...(managedVolume === undefined
      ? {}
      : {
          volumeConfigurations: [
            { name: managedVolume.name, managedEBSVolume: managedVolume.configuration },
          ],
        }),
  };
  // The objects among them come from the user as the API takes them; AWS checks what they say.
  return input as RunTaskCommandInput;
}
