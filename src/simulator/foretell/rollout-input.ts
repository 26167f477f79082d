import type { Instance } from '../../placement/instance.ts';
import type { JsonObject } from '../json.ts';
import type { TargetTiming } from '../neighbours.ts';

/** A deployment group of AWS CodeDeploy, as far as it decides how a rollout goes. */
export interface CodeGroup {
  /** Name of its deployment configuration, one of AWS's own. */
  readonly config: string;
  readonly terminationWaitMinutes: number;
  readonly hasTestListener: boolean;
  readonly isRolledBack: boolean;
}

/** A rollout that is to be played ahead of time: the live service, what runs, and what shall. */
export interface RolloutInput {
  readonly serviceArn: string;
  readonly controller: 'ECS' | 'CODE_DEPLOY';
  readonly schedulingStrategy: string;
  /** Tasks that run, and that shall run. */
  readonly running: number;
  readonly desired: number;
  /** Members of a service as the API shows them: deploymentConfiguration, placementStrategy and their like. */
  readonly settings: JsonObject;
  /** launchType, capacityProviderStrategy, networkConfiguration, loadBalancers, as the API shows them. */
  readonly where: JsonObject;
  readonly oldDefinition: JsonObject;
  readonly newDefinition: JsonObject;
  /** Empty on Fargate. */
  readonly instances: readonly Instance[];
  /** Instance of each task that runs, in the order of AWS. */
  readonly hosts: readonly string[];
  /** What target groups do with a target, by ARN; one that is not known does the usual. */
  readonly targets: Readonly<Record<string, TargetTiming>>;
  readonly code?: CodeGroup;
}

/** What is wrong with the new tasks, when something is to be. */
export type Trouble = 'crash' | 'does-not-exist' | 'unhealthy' | 'target-unhealthy';
