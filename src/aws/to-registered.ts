import type { TaskDefinition as SdkDefinition, Tag } from '@aws-sdk/client-ecs';
import type { RegisteredDefinition } from '../ports/ecs.ts';

/** A registered revision of the SDK in our words. The API gives tags beside the definition; here they are in it. */
export function toRegistered(sdk: SdkDefinition, tags: readonly Tag[] = []): RegisteredDefinition {
  // Dates become texts and members without a value go, as in the JSON that the server sent.
  const definition = JSON.parse(JSON.stringify(tags.length === 0 ? sdk : { ...sdk, tags }));
  return {
    arn: sdk.taskDefinitionArn ?? '',
    family: sdk.family ?? '',
    revision: sdk.revision ?? 0,
    status: sdk.status ?? 'ACTIVE',
    definition,
  };
}
