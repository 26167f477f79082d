import type { Price } from '../placement/cost/price.ts';
import type { LaunchChoice } from '../placement/launch-type/choose-launch-type.ts';

/** What a service costs before, during and after a rollout. */
export interface CostForecast {
  readonly region: string;
  readonly now: Price;
  /** While most tasks run. */
  readonly peak: Price;
  readonly after: Price;
  /** USD that the rollout costs beyond what runs before and after it; absent where a price is not known. */
  readonly rolloutUsd?: number;
  /** Whether the prices are those of the instances, which a rollout does not change. */
  readonly isOfInstances: boolean;
  readonly size?: SizeForecast;
}

/** Sizes and prices of a task on Fargate. */
export interface SizeForecast {
  /** CPU units and MiB, as the definition says; absent when it names none. */
  readonly current?: TaskSize;
  /** What the containers ask for together. */
  readonly asked: TaskSize;
  /** The smallest size that holds that with the headroom. */
  readonly smallest: TaskSize;
  readonly headroomPercent: number;
  /** Shares of the smallest size that are left, 0 to 1. */
  readonly unusedCpu: number;
  readonly unusedMemory: number;
  /** Prices of all tasks in the smallest size, by what would run them. */
  readonly variants: readonly { readonly name: string; readonly price: Price }[];
}

/** CPU units and MiB of a task. */
export interface TaskSize {
  readonly cpuUnits: number;
  readonly memoryMib: number;
}

/** Where tasks should run, and what speaks for and against each way. */
export interface LaunchForecast {
  readonly chosen?: string;
  readonly why: string;
  readonly table: LaunchChoice['table'];
}
