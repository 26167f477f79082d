import type { PriceBook } from '../../../placement/cost/price-book.ts';
import type { Instance } from '../../../placement/instance.ts';
import type { Limits } from '../../../placement/pack/solve.ts';
import type { Service } from '../../../ports/ecs.ts';
import type { JsonObject } from '../../../task-definition/definition.ts';

/** Tasks for which a launch type is to be chosen, and what there is for them. */
export interface LaunchQuestion {
  readonly service: Service;
  readonly definition: JsonObject;
  readonly desired: number;
  /** All instances of the cluster; undefined when they may not be read. */
  readonly instances: readonly Instance[] | undefined;
  readonly book: PriceBook;
  readonly policy: 'cheapest' | 'least-operations' | 'existing-capacity';
  readonly isInterruptible: boolean;
  readonly headroomPercent: number;
  /** Instance types that may be bought; common ones when absent. */
  readonly types?: readonly string[];
  /** How long to look for the cheapest instances. */
  readonly limits: Limits;
}
