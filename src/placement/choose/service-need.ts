import type { Architecture } from '../cost/instance-type.ts';

/** One service as the choice of instances sees it. */
export interface ServiceNeed {
  readonly name: string;
  readonly tasks: number;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Network mode awsvpc: each task takes an interface. */
  readonly isAwsvpc: boolean;
  /** At most one task an instance: distinctInstance, or a fixed host port. */
  readonly isApart: boolean;
  readonly architecture: Architecture;
  /** Instance types that its constraints allow; absent = all of its architecture. */
  readonly types?: readonly string[];
  /** USD an hour of one task on Fargate; absent = it cannot run there. */
  readonly fargateUsdPerHour?: number;
}

/** An instance that runs already and costs nothing more. */
export interface RunningInstance {
  readonly id: string;
  readonly type: string;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  readonly enis: number;
}

/** What may be bought, and how it is counted. */
export interface Market {
  /** Types to choose from, with the most that may be bought of each where that is limited. */
  readonly types: readonly { readonly name: string; readonly max?: number }[];
  readonly hasTrunking: boolean;
  /**
   * Share of the advertised memory that an instance does not register, for the kernel and the agent.
   * @source measured: m4.large registers 7,985 of 8,192 MiB (2.5 %), small types less
   */
  readonly memoryMargin: number;
  /** What every daemon service takes of each instance together. */
  readonly daemons: { readonly cpuUnits: number; readonly memoryMib: number };
}
