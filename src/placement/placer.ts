import { Cluster } from './cluster/cluster.ts';
import { type Need, needOf } from './cluster/need.ts';
import { type PlacementConstraint, type ReadConstraints, readConstraints } from './constraints.ts';
import type { Demand } from './demand.ts';
import { type Chain, chainOf } from './engines/chain.ts';
import { placeByScan } from './engines/plain-scan.ts';
import type { Instance } from './instance.ts';
import { type PlacementStrategy, readStrategies } from './strategies.ts';

/** Equal tasks that are to be placed one after the other. */
export interface PlacementRequest {
  readonly demand: Demand;
  readonly count: number;
  /** "service:NAME" for tasks of a service, "family:FAMILY" or a name of its own for others. */
  readonly group: string;
  /** Those of the task definition and those of the service or call together. */
  readonly constraints?: readonly PlacementConstraint[];
  /** None: ties alone decide. A service without strategies has `SERVICE_DEFAULT_STRATEGIES`. */
  readonly strategies?: readonly PlacementStrategy[];
}

/** A request ready to be placed, or what is wrong with it. */
export interface PreparedRequest {
  readonly need: Need;
  readonly chain: Chain;
  readonly constraints: ReadConstraints;
  readonly problems: readonly string[];
}

const NO_CONSTRAINTS: readonly PlacementConstraint[] = [];
const NO_STRATEGIES: readonly PlacementStrategy[] = [];

/** Places request after request on the same instances; what one takes, the next does not find. */
export class Placer {
  readonly cluster: Cluster;
  readonly #constraints = new WeakMap<readonly PlacementConstraint[], ReadConstraints>();
  readonly #chains = new WeakMap<
    readonly PlacementStrategy[],
    { readonly chain: Chain; readonly problems: readonly string[] }
  >();

  constructor(instances: readonly Instance[], seed = 0) {
    this.cluster = new Cluster(instances, seed);
  }

  /**
   * Places tasks one by one as ECS does: of the instances with room that the constraints allow, each strategy keeps
   * the best; of those left, the rank decides.
   *
   * @returns ranks in the order of placing; fewer than asked when no instance is left or the request has problems
   */
  place(request: PlacementRequest): readonly number[] {
    const prepared = this.prepare(request);
    if (prepared.problems.length > 0) return [];
    return placeByScan({ ...this.#run(prepared), count: request.count });
  }

  /** Makes a request ready: lists of constraints and strategies that were seen before are not read again. */
  prepare({ demand, group, constraints, strategies }: PlacementRequest): PreparedRequest {
    const read = this.#readConstraints(constraints ?? NO_CONSTRAINTS);
    const { chain, problems } = this.#readChain(strategies ?? NO_STRATEGIES);
    const need = needOf(this.cluster, { demand, group, constraints: read });
    const all = problems.length === 0 ? read.problems : [...read.problems, ...problems];
    return { need, chain, constraints: read, problems: all };
  }

  #run({ need, chain }: PreparedRequest) {
    const partition = this.cluster.partition(chain.attributes);
    return { cluster: this.cluster, need, chain, partition };
  }

  #readConstraints(constraints: readonly PlacementConstraint[]): ReadConstraints {
    let read = this.#constraints.get(constraints);
    if (read === undefined) {
      read = readConstraints(constraints);
      this.#constraints.set(constraints, read);
    }
    return read;
  }

  #readChain(strategies: readonly PlacementStrategy[]) {
    let read = this.#chains.get(strategies);
    if (read === undefined) {
      const { rules, problems } = readStrategies(strategies);
      read = { chain: chainOf(rules), problems };
      this.#chains.set(strategies, read);
    }
    return read;
  }
}
