import { given } from './given.ts';
import type { RunTaskInputs } from './run-task-inputs.ts';
import type { Values } from './values.ts';

/** What is asked for a standalone task, out of values that were checked. */
export function buildRunTask(values: Values): RunTaskInputs {
  return {
    runTaskCount: values['run-task-count'],
    runTaskStartedBy: values['run-task-started-by'],
    ...given({
      runTaskContainerOverrides: notEmpty(values['run-task-container-overrides']),
      runTaskSubnets: values['run-task-subnets'],
      runTaskSecurityGroups: values['run-task-security-groups'],
      runTaskAssignPublicIp: values['run-task-assign-public-ip'],
      runTaskCapacityProviderStrategy: notEmpty(values['run-task-capacity-provider-strategy']),
      runTaskLaunchType: values['run-task-launch-type'],
      runTaskTags: notEmpty(values['run-task-tags']),
      runTaskManagedEbsVolume: values['run-task-managed-ebs-volume'],
      runTaskManagedEbsVolumeName: values['run-task-managed-ebs-volume-name'],
      waitForTaskStopped: values['wait-for-task-stopped'],
      exitCodeFrom: values['exit-code-from'],
    }),
  };
}

/** Workflows write `[]` for nothing, which must not switch a launch type off. */
function notEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
