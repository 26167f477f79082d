import { type Instance, taskCountOf } from '../instance.ts';
import type { Facts } from '../query/facts.ts';
import type { Cluster } from './cluster.ts';

/** What an expression can ask about an instance: as it was described, or as it stands in a cluster by now. */
export function factsOf(instance: Instance, cluster?: Cluster, rank = 0): Facts {
  return new InstanceFacts(instance, cluster, rank);
}

/** A class, since one object for each instance is cheaper than a bag of functions. */
class InstanceFacts implements Facts {
  readonly #instance: Instance;
  readonly #cluster: Cluster | undefined;
  readonly #rank: number;

  constructor(instance: Instance, cluster: Cluster | undefined, rank: number) {
    this.#instance = instance;
    this.#cluster = cluster;
    this.#rank = rank;
  }

  get agentConnected(): boolean {
    return this.#instance.agentConnected;
  }

  get agentVersion(): string | undefined {
    return this.#instance.agentVersion;
  }

  get ec2InstanceId(): string | undefined {
    return this.#instance.ec2InstanceId;
  }

  get registeredAtMs(): number | undefined {
    return this.#instance.registeredAtMs;
  }

  get attributes(): Facts['attributes'] {
    return this.#instance.attributes;
  }

  runningTasksCount(): number {
    if (this.#cluster === undefined) return taskCountOf(this.#instance);
    return this.#cluster.taskCounts[this.#rank] ?? 0;
  }

  groups(): Iterable<string> {
    if (this.#cluster !== undefined) return this.#cluster.groupsOn(this.#rank).keys();
    const { tasksByGroup } = this.#instance;
    return Object.keys(tasksByGroup).filter((group) => (tasksByGroup[group] ?? 0) > 0);
  }
}
