import type { SecurityGroupFacts, SubnetFacts } from './ec2/network.ts';
import type { JsonObject } from './json.ts';
import type { LogGroup } from './logs/log-group.ts';

/** An image in a repository. */
export interface StoredImage {
  readonly digest: string;
  readonly tags: readonly string[];
  readonly manifest: string;
  readonly pushedAtMs: number;
}

/** What the services hold that only keep things, each by name. */
export interface Stores {
  readonly logGroups: Map<string, LogGroup>;
  readonly secrets: Map<string, JsonObject>;
  readonly parameters: Map<string, JsonObject>;
  readonly roles: Map<string, JsonObject>;
  /** Policy documents of a role, by its name. */
  readonly policies: Map<string, readonly JsonObject[]>;
  readonly repositories: Map<string, StoredImage[]>;
  /** Those that were made; a default VPC is there without. */
  readonly subnets: Map<string, SubnetFacts>;
  readonly securityGroups: Map<string, SecurityGroupFacts>;
  /** By resource and dimension. */
  readonly scalableTargets: Map<string, JsonObject>;
  readonly scalingPolicies: Map<string, JsonObject>;
  readonly scheduledActions: Map<string, JsonObject>;
  /** Number of the plan that the next run of a scheduled action belongs to, by the same keys. */
  readonly scheduledPlans: Map<string, number>;
  /** What Application Auto Scaling did, newest first. */
  readonly scalingActivities: JsonObject[];
  /** Until when it does not change a resource again, and whether it grew last. */
  readonly cooldowns: Map<string, { readonly untilMs: number; readonly grew: boolean }>;
  /** Content in base64, by repository, branch and path. */
  readonly files: Map<string, string>;
  /** Content in base64, by bucket and key. */
  readonly objects: Map<string, string>;
  /** Rules of EventBridge, by bus and name. */
  readonly rules: Map<string, JsonObject>;
  /** Their targets, by the same keys. */
  readonly ruleTargets: Map<string, readonly JsonObject[]>;
  /** Schedules of EventBridge Scheduler, by group and name. */
  readonly schedules: Map<string, JsonObject>;
}

/** Stores with nothing in them. */
export function createStores(): Stores {
  return {
    logGroups: new Map(),
    secrets: new Map(),
    parameters: new Map(),
    roles: new Map(),
    policies: new Map(),
    repositories: new Map(),
    subnets: new Map(),
    securityGroups: new Map(),
    scalableTargets: new Map(),
    scalingPolicies: new Map(),
    scheduledActions: new Map(),
    scheduledPlans: new Map(),
    scalingActivities: [],
    cooldowns: new Map(),
    files: new Map(),
    objects: new Map(),
    rules: new Map(),
    ruleTargets: new Map(),
    schedules: new Map(),
  };
}
