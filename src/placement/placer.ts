import { Cluster } from './cluster/cluster.ts';
import { type Need, needOf } from './cluster/need.ts';
import type { Partition } from './cluster/partition.ts';
import { type PlacementConstraint, type ReadConstraints, readConstraints } from './constraints.ts';
import type { Demand } from './demand.ts';
import { type Chain, chainOf, type Run } from './engines/chain.ts';
import { OrderedIndex } from './engines/ordered-index.ts';
import { placeAtRandom } from './engines/place-at-random.ts';
import { placeByHeaps } from './engines/place-by-heaps.ts';
import { placeTightest } from './engines/place-tightest.ts';
import { placeByScan } from './engines/plain-scan.ts';
import { settle } from './engines/settle.ts';
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
  readonly partition: Partition;
  readonly constraints: ReadConstraints;
  readonly problems: readonly string[];
}

interface ReadChain {
  readonly chain: Chain;
  /** The instances grouped by what the strategies spread over. */
  readonly partition: Partition;
  readonly problems: readonly string[];
}

const NO_CONSTRAINTS: readonly PlacementConstraint[] = [];
const NO_STRATEGIES: readonly PlacementStrategy[] = [];

/** With more values than this to spread over, choosing among them costs as much as a plain scan. */
const MOST_LEAVES = 1000;

/** For fewer tasks than this, a look at every instance costs more than a search that skips some in vain. */
const FEW_TASKS = 8;

/** Places request after request on the same instances; what one takes, the next does not find. */
export class Placer {
  readonly cluster: Cluster;
  readonly #constraints = new WeakMap<readonly PlacementConstraint[], ReadConstraints>();
  readonly #chains = new WeakMap<readonly PlacementStrategy[], ReadChain>();
  #lastConstraints = { list: NO_CONSTRAINTS, read: readConstraints(NO_CONSTRAINTS) };
  #lastChain: { readonly list: readonly PlacementStrategy[]; readonly read: ReadChain } | undefined;

  readonly #byCpu = new Map<Partition, OrderedIndex>();
  readonly #byMemory = new Map<Partition, OrderedIndex>();

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
    return this.#placeRun(prepared, request.count);
  }

  /** Makes a request ready: lists of constraints and strategies that were seen before are not read again. */
  prepare({ demand, group, constraints, strategies }: PlacementRequest): PreparedRequest {
    const read = this.#readConstraints(constraints ?? NO_CONSTRAINTS);
    const { chain, partition, problems } = this.#readChain(strategies ?? NO_STRATEGIES);
    const need = needOf(this.cluster, { demand, group, constraints: read });
    const all = problems.length === 0 ? read.problems : [...read.problems, ...problems];
    return { need, chain, partition, constraints: read, problems: all };
  }

  /** All ways give the same answer; they differ in what they cost. */
  #placeRun({ need, chain, partition }: PreparedRequest, count: number): readonly number[] {
    const { cluster } = this;
    const run: Run = { cluster, need, chain, partition, count };
    if (!chain.isSimple || partition.leafCount > MOST_LEAVES) return scanAndSettle(run);
    if (chain.endsAtRandom) return placeAtRandom(run);
    const [first] = chain.own;
    const isPacking = chain.own.length === 1 && first?.kind === 'binpack';
    if (isPacking && (need.isOpen || count < FEW_TASKS)) {
      return placeTightest(run, this.#index(first.resource, partition));
    }
    return placeByHeaps(run);
  }

  #index(resource: 'cpu' | 'memoryMib', partition: Partition): OrderedIndex {
    const key = resource === 'cpu' ? this.#byCpu : this.#byMemory;
    let index = key.get(partition);
    if (index === undefined) {
      index = new OrderedIndex(this.cluster, resource, partition);
      key.set(partition, index);
    }
    return index;
  }

  #readConstraints(constraints: readonly PlacementConstraint[]): ReadConstraints {
    if (constraints === this.#lastConstraints.list) return this.#lastConstraints.read;
    let read = this.#constraints.get(constraints);
    if (read === undefined) {
      read = readConstraints(constraints);
      this.#constraints.set(constraints, read);
    }
    this.#lastConstraints = { list: constraints, read };
    return read;
  }

  #readChain(strategies: readonly PlacementStrategy[]): ReadChain {
    if (strategies === this.#lastChain?.list) return this.#lastChain.read;
    let read = this.#chains.get(strategies);
    if (read === undefined) {
      const { rules, problems } = readStrategies(strategies);
      const chain = chainOf(rules);
      read = { chain, partition: this.cluster.partition(chain.attributes), problems };
      this.#chains.set(strategies, read);
    }
    this.#lastChain = { list: strategies, read };
    return read;
  }
}

function scanAndSettle(run: Run): readonly number[] {
  const placed = placeByScan(run);
  settle(run.cluster, placed);
  return placed;
}
