/** What is asked for a standalone task. A member that is not given is not sent. */
export interface RunTaskInputs {
  readonly runTaskCount: number;
  readonly runTaskStartedBy: string;
  readonly runTaskContainerOverrides?: readonly object[];
  readonly runTaskSubnets?: readonly string[];
  readonly runTaskSecurityGroups?: readonly string[];
  readonly runTaskAssignPublicIp?: 'ENABLED' | 'DISABLED';
  readonly runTaskCapacityProviderStrategy?: readonly object[];
  /** `cluster-default`: neither a launch type nor a strategy is sent. */
  readonly runTaskLaunchType?:
    | 'FARGATE'
    | 'EC2'
    | 'EXTERNAL'
    | 'MANAGED_INSTANCES'
    | 'cluster-default';
  readonly runTaskTags?: readonly object[];
  readonly runTaskManagedEbsVolume?: object;
  readonly runTaskManagedEbsVolumeName?: string;
  readonly waitForTaskStopped?: boolean;
  readonly exitCodeFrom?: string;
  readonly enableEcsManagedTags?: boolean;
  readonly propagateTags?: 'NONE' | 'SERVICE' | 'TASK_DEFINITION';
}
