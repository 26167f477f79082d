import type { JsonObject } from '../json.ts';

/** A load balancer. */
export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly type: 'application' | 'network' | 'gateway';
  /** The rest of what DescribeLoadBalancers shows, in the words of the wire. */
  readonly settings: JsonObject;
  attributes: JsonObject;
  readonly createdAtMs: number;
}

/** A target that was registered by hand; tasks of services are found through their services. */
export interface Target {
  readonly id: string;
  readonly port: number;
  readonly registeredAtMs: number;
  /** It is being taken out since then. */
  drainsSinceMs?: number;
}

/** A target group. */
export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  /** Protocol, port and health check, in the words of the wire. */
  settings: JsonObject;
  attributes: JsonObject;
  targets: readonly Target[];
}

/** What a listener or rule does with a request, in the words of the wire and with AWS's defaults filled in. */
export type Action = JsonObject;

/** A listener; its last rule, the default one, is its own default actions. */
export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  settings: JsonObject;
  defaultActions: readonly Action[];
  readonly defaultRuleArn: string;
}

/** A rule of a listener; the default rule is part of its listener. */
export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  priority: number;
  conditions: readonly JsonObject[];
  actions: readonly Action[];
}

/** Weights that a listener got at a time. */
export interface Shift {
  readonly atMs: number;
  readonly ownerArn: string;
  readonly groups: readonly { readonly arn: string; readonly weight: number }[];
}

/** Everything that Elastic Load Balancing v2 holds in one Region, by ARN, in the order of creation. */
export interface ElbState {
  readonly loadBalancers: Map<string, LoadBalancer>;
  readonly targetGroups: Map<string, TargetGroup>;
  readonly listeners: Map<string, Listener>;
  readonly rules: Map<string, Rule>;
  readonly tags: Map<string, readonly JsonObject[]>;
  /** Weights of listeners over time, oldest first. */
  readonly shifts: Shift[];
}

/** Elastic Load Balancing before the first call. */
export function createElbState(): ElbState {
  return {
    loadBalancers: new Map(),
    targetGroups: new Map(),
    listeners: new Map(),
    rules: new Map(),
    tags: new Map(),
    shifts: [],
  };
}

/** ARN of a resource of Elastic Load Balancing. */
export function elbArn(
  { account, region }: { readonly account: string; readonly region: string },
  resource: string,
): string {
  return `arn:aws:elasticloadbalancing:${region}:${account}:${resource}`;
}
