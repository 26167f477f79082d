import type { ServiceName, Task } from './ecs.ts';

/** Where the network interface of a task goes. */
export interface TaskNetwork {
  readonly subnets: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly assignPublicIp?: 'ENABLED' | 'DISABLED';
}

/** What one RunTask call says. A member that is not given is not sent; objects are as the API takes them. */
export interface TaskRequest {
  readonly cluster: string;
  readonly taskDefinition: string;
  /** 1 to 10. */
  readonly count: number;
  readonly launchType?: string;
  readonly capacityProviderStrategy?: readonly object[];
  readonly network?: TaskNetwork;
  readonly containerOverrides?: readonly object[];
  readonly startedBy?: string;
  readonly tags?: readonly object[];
  readonly enableEcsManagedTags?: boolean;
  readonly propagateTags?: 'TASK_DEFINITION';
  /** The EBS volume that Amazon ECS makes for each task; `configuration` as the API takes it. */
  readonly managedVolume?: { readonly name: string; readonly configuration: object };
}

/** Why one task was not started, or could not be described. */
export interface TaskFailure {
  readonly arn?: string;
  readonly reason: string;
  readonly detail?: string;
}

/** Tasks, and what AWS says of those that are missing. */
export interface TasksAnswer {
  readonly tasks: readonly Task[];
  readonly failures: readonly TaskFailure[];
}

/** Standalone tasks of Amazon ECS. Every method throws SlipwayError. */
export interface Tasks {
  runTask(request: TaskRequest): Promise<TasksAnswer>;
  /** At most 100 tasks. */
  describeTasks(cluster: string, arns: readonly string[]): Promise<TasksAnswer>;
  /** @param reason told to whoever looks at the stopped task */
  stopTask(cluster: string, arn: string, reason: string): Promise<void>;
  /** The network of a service; `undefined` when there is no such service or it has none of its own. */
  networkOf(name: ServiceName): Promise<TaskNetwork | undefined>;
}
