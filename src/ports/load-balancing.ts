/** A target of a target group as the load balancer finds it. */
export interface TargetHealth {
  /** Address or instance id, with the port when there is one. */
  readonly target: string;
  /** initial, healthy, unhealthy, unhealthy.draining, unused, draining or unavailable. */
  readonly state: string;
  /** Code such as Target.ResponseCodeMismatch; a healthy target has none. */
  readonly code?: string;
  /** The same in a sentence, with the answer that the target gave. */
  readonly description?: string;
}

/** A listener with the target groups that its default action sends traffic to. */
export interface Listener {
  readonly arn: string;
  readonly targetGroupArns: readonly string[];
}

/** Elastic Load Balancing. Only reads. Every method throws SlipwayError. */
export interface LoadBalancing {
  /** Those of the named target groups that there are. */
  targetGroups(
    names: readonly string[],
  ): Promise<readonly { readonly name: string; readonly arn: string }[]>;
  /** Those of the listeners that there are. */
  listeners(arns: readonly string[]): Promise<readonly Listener[]>;
  /** ARNs of the target groups that the rules of a listener send traffic to. */
  ruleTargets(listenerArn: string): Promise<readonly string[]>;
  /** ARNs of the target groups that a rule, or the default action of a listener, names; `undefined` when it is not there. */
  forwardsOf(ruleOrListenerArn: string): Promise<readonly string[] | undefined>;
  /** The targets of a group; `undefined` when there is no such group. */
  targetHealth(targetGroupArn: string): Promise<readonly TargetHealth[] | undefined>;
}
