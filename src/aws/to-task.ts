import type { Container as SdkContainer, Task as SdkTask } from '@aws-sdk/client-ecs';
import type { Task, TaskContainer } from '../ports/ecs.ts';
import { given } from './given.ts';

/** A task of the SDK in our words. */
export function toTask(sdk: SdkTask): Task {
  return {
    arn: sdk.taskArn ?? '',
    taskDefinitionArn: sdk.taskDefinitionArn ?? '',
    lastStatus: sdk.lastStatus ?? '',
    containers: (sdk.containers ?? []).map(toContainer),
    ...given({
      healthStatus: sdk.healthStatus,
      startedBy: sdk.startedBy,
      stopCode: sdk.stopCode,
      stoppedReason: sdk.stoppedReason,
    }),
  };
}

function toContainer(sdk: SdkContainer): TaskContainer {
  return {
    name: sdk.name ?? '',
    lastStatus: sdk.lastStatus ?? '',
    ...given({ exitCode: sdk.exitCode, reason: sdk.reason, healthStatus: sdk.healthStatus }),
  };
}
