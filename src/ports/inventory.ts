/** A role of IAM. */
export interface Role {
  readonly name: string;
  /** Who may take it on: the policy document, JSON. */
  readonly trustPolicy: string;
}

/** A target group of a load balancer. */
export interface TargetGroup {
  readonly arn: string;
  /** instance, ip, lambda or alb */
  readonly targetType: string;
  /** `traffic-port`, or a number in digits. */
  readonly healthCheckPort: string;
  /** Absent where the check asks for no path. */
  readonly healthCheckPath?: string;
  /** Seconds between two health checks, and how many must fail before a target is given up. */
  readonly intervalSeconds?: number;
  readonly unhealthyThreshold?: number;
}

/** A subnet and the addresses that are free in it. */
export interface Subnet {
  readonly id: string;
  readonly zone: string;
  readonly freeAddresses: number;
}

/**
 * What a deployment needs to be there beside the service. Only reads, and never the value of a secret. Every method
 * throws SlipwayError.
 */
export interface Inventory {
  /** `undefined` when there is no such role. */
  role(name: string): Promise<Role | undefined>;
  /** Whether AWS Secrets Manager has a secret, by its ARN or name. */
  hasSecret(id: string): Promise<boolean>;
  /** Whether AWS Systems Manager has a parameter, by its name. */
  hasParameter(name: string): Promise<boolean>;
  hasLogGroup(name: string): Promise<boolean>;
  /** `undefined` when there is no such target group. */
  targetGroup(arn: string): Promise<TargetGroup | undefined>;
  /** Seconds for which a target that goes still ends its requests; `undefined` when there is no such target group. */
  drainSeconds(targetGroupArn: string): Promise<number | undefined>;
  /** Those of the subnets that there are. */
  subnets(ids: readonly string[]): Promise<readonly Subnet[]>;
}
