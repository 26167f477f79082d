/** What an expression can ask about an instance. Tasks come and go, so their part is asked for when needed. */
export interface Facts {
  readonly agentConnected: boolean;
  readonly agentVersion?: string | undefined;
  readonly ec2InstanceId?: string | undefined;
  /** Milliseconds since 1970. */
  readonly registeredAtMs?: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly runningTasksCount: () => number;
  /** Groups of the tasks on the instance. */
  readonly groups: () => Iterable<string>;
}
