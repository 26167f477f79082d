/** A role of IAM. */
export interface Role {
  readonly name: string;
  /** Who may take it on: the policy document, JSON. */
  readonly trustPolicy: string;
}

/** A secret or a parameter, of which only that it is there. */
export interface Kept {
  /** The KMS key of the customer that it is encrypted with: ARN, id or alias. */
  readonly kmsKeyId?: string;
}

/** Something that a role has to be allowed: each of these actions on each of these resources. */
export interface Need {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** An action that the policies of a role do not allow. */
export interface RefusedAction {
  readonly action: string;
  readonly resource: string;
  /** A condition of a policy depends on what only the real call says. */
  readonly isConditional: boolean;
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
  /** What the policies of a role do not allow; `undefined` when there is no such role. */
  refusedActions(roleArn: string, need: Need): Promise<readonly RefusedAction[] | undefined>;
  /** A secret of AWS Secrets Manager by its ARN or name; `undefined` when it is not there or about to go. */
  secret(id: string): Promise<Kept | undefined>;
  /** A parameter of AWS Systems Manager by its name; `undefined` when there is none. */
  parameter(name: string): Promise<Kept | undefined>;
  hasLogGroup(name: string): Promise<boolean>;
  /** `undefined` when there is no such target group. */
  targetGroup(arn: string): Promise<TargetGroup | undefined>;
  /** Seconds for which a target that goes still ends its requests; `undefined` when there is no such target group. */
  drainSeconds(targetGroupArn: string): Promise<number | undefined>;
  /** Those of the subnets that there are. */
  subnets(ids: readonly string[]): Promise<readonly Subnet[]>;
}
