/** A target group that a service registers its tasks with. */
export interface TargetGroupUse {
  readonly arn: string;
  readonly containerName: string;
  readonly containerPort: number;
  /** The other target group of a blue/green deployment, and the rules that choose between the two. */
  readonly alternateArn?: string;
  readonly productionRuleArn?: string;
  readonly testRuleArn?: string;
}

/** What a service has set that decides how and where a deployment runs. */
export interface ServiceSettings {
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly placementConstraints: readonly { readonly type: string; readonly expression?: string }[];
  /** Names of its capacity providers; none when the launch type decides. */
  readonly capacityProviders: readonly string[];
  readonly subnets: readonly string[];
  readonly targetGroups: readonly TargetGroupUse[];
  /** Names of the CloudWatch alarms that can end a deployment. */
  readonly alarms: readonly string[];
}
