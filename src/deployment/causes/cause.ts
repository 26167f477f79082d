/** A known reason why a deployment does not get on, and what to do about it. */
export interface KnownCause {
  /** Stable name: a heading of docs/causes.md. */
  readonly id: string;
  /** Matches what AWS says: a stopped reason, a container's reason, an exit code, an event or a status reason. */
  readonly pattern: RegExp;
  readonly title: string;
  /** One imperative sentence: what to change and where. */
  readonly fix: string;
  /** The page of AWS on it. */
  readonly link: string;
  /** A text of AWS that it is for, with names and numbers made up. */
  readonly example: string;
}

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';

/** Pages of the Amazon ECS developer guide on what goes wrong. */
export const PAGES = {
  alarms: `${GUIDE}/deployment-alarm-failure.html`,
  blueGreen: `${GUIDE}/deployment-type-blue-green.html`,
  breaker: `${GUIDE}/deployment-circuit-breaker.html`,
  capacity: `${GUIDE}/fargate-capacity-providers.html`,
  eni: `${GUIDE}/container-instance-eni.html`,
  events: `${GUIDE}/service-event-messages-list.html`,
  exitCodes: `${GUIDE}/docker-diags.html`,
  failures: `${GUIDE}/api_failures_messages.html`,
  healthCheck: `${GUIDE}/healthcheck.html`,
  hooks: `${GUIDE}/deployment-lifecycle-hooks.html`,
  initialization: `${GUIDE}/resource-initialization-error.html`,
  loadBalancers: `${GUIDE}/troubleshoot-service-load-balancers.html`,
  memory: `${GUIDE}/out-of-memory.html`,
  protection: `${GUIDE}/task-scale-in-protection.html`,
  pull: `${GUIDE}/task_cannot_pull_image.html`,
  stopDeployment: `${GUIDE}/stop-service-deployment.html`,
  stopped: `${GUIDE}/stopped-task-error-codes.html`,
} as const;
