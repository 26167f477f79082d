import type { AutoScalingState } from './autoscaling/group.ts';
import { type CloudWatchState, createCloudWatchState } from './cloudwatch/state.ts';
import type { TrafficRule } from './cloudwatch/traffic-rule.ts';
import { type CodeDeployState, createCodeDeployState } from './codedeploy/state.ts';
import { createEcsState, type EcsState } from './ecs/state.ts';
import { createElbState, type ElbState } from './elb/state.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';
import { createFunctions, type Functions } from './functions.ts';
import type { ImageRule } from './images.ts';
import type { Neighbours } from './neighbours.ts';
import { PLAYED } from './played.ts';
import type { ListedPrices } from './pricing/price-list.ts';
import { createRandom, type Random } from './random.ts';
import { createStores, type Stores } from './stores.ts';

/** What can fall due in a world; plain data, so that a world can be written down. */
export type WorldEvent =
  /** A step in the life of a task; `plan` tells a step of a life that was cut short. */
  | { readonly kind: 'task-due'; readonly taskArn: string; readonly plan: number }
  /** The scheduler looks at a service. */
  | { readonly kind: 'reconcile'; readonly serviceArn: string }
  /** CodeDeploy looks at a deployment; `plan` tells a look that was given up. */
  | { readonly kind: 'codedeploy-due'; readonly deploymentId: string; readonly plan: number }
  /** CloudWatch evaluates an alarm; `plan` tells an evaluation that was given up. */
  | { readonly kind: 'alarm-due'; readonly alarmName: string; readonly plan: number }
  /** A machine of an Auto Scaling group has booted, or one that leaves may be empty. */
  | { readonly kind: 'group-due'; readonly groupName: string }
  /** A scheduled action of Application Auto Scaling runs; `plan` tells a run that was given up. */
  | { readonly kind: 'capacity-due'; readonly key: string; readonly plan: number }
  /** Managed scaling looks at a capacity provider. */
  | { readonly kind: 'scaling-due'; readonly providerName: string };

/** One Region of one account: its clock, its future and what is in it. */
export interface World {
  readonly account: string;
  readonly region: string;
  /** Milliseconds since 1970, simulated; only `advanceTo` moves it. */
  nowMs: number;
  readonly queue: EventQueue<WorldEvent>;
  readonly random: Random;
  /** What images do, before their tags are asked. */
  images: readonly ImageRule[];
  /** Requests that reach services, and how they are answered. */
  traffic: readonly TrafficRule[];
  /** What the price list says beside the table of the project, by Region. */
  prices: ListedPrices;
  /** What Lambda functions answer, and how each was called. */
  readonly functions: Functions;
  readonly ecs: EcsState;
  readonly elb: ElbState;
  /** What the services hold that only keep things. */
  readonly stores: Stores;
  readonly codedeploy: CodeDeployState;
  readonly cloudwatch: CloudWatchState;
  readonly autoScaling: AutoScalingState;
  /** How Amazon ECS reaches the other services; whoever plays them puts itself here. */
  neighbours: Neighbours;
}

/** How a world starts. */
export interface WorldStart {
  readonly account: string;
  readonly region: string;
  readonly nowMs: number;
  /** The same seed and the same calls give the same world, ids and all. */
  readonly seed: number;
}

/** A world with nothing in it. */
export function createWorld({ account, region, nowMs, seed }: WorldStart): World {
  return {
    account,
    region,
    nowMs,
    queue: createEventQueue(),
    random: createRandom(seed),
    images: [],
    traffic: [],
    prices: {},
    functions: createFunctions(),
    ecs: createEcsState(),
    elb: createElbState(),
    stores: createStores(),
    codedeploy: createCodeDeployState(),
    cloudwatch: createCloudWatchState(),
    autoScaling: { groups: new Map() },
    neighbours: PLAYED,
  };
}

/** Makes something fall due `delayMs` simulated milliseconds from now. */
export function schedule(world: World, delayMs: number, event: WorldEvent): void {
  world.queue.push(world.nowMs + delayMs, event);
}
