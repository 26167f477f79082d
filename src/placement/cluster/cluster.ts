import type { Instance } from '../instance.ts';
import { taskCountOf } from '../instance.ts';
import { seededHash } from '../seeded.ts';
import { type Partition, partitionBy } from './partition.ts';
import { PortTable } from './port-table.ts';
import { TaskGroup } from './task-group.ts';

/** More than any instance has: stands for "no limit" in the arrays. */
const MOST = 2 ** 31 - 1;

/** Told when the resources of an instance have changed. */
type Listener = (rank: number) => void;

/**
 * Instances in arrays, and everything that changes while tasks are placed on them.
 *
 * An instance is known by its rank. Ranks decide ties: they follow from the seed and the ids alone, so that the
 * order in which instances are given never matters and no instance is always the first.
 */
export class Cluster {
  /** By rank. */
  readonly instances: readonly Instance[];
  readonly seed: number;
  readonly cpu: Int32Array;
  readonly memoryMib: Int32Array;
  readonly gpus: Int32Array;
  readonly enis: Int32Array;
  readonly volumes: Int32Array;
  readonly taskCounts: Int32Array;
  readonly ports: PortTable;
  /** 1 for an instance that takes tasks: ACTIVE, its agent connected. */
  readonly usable: Uint8Array;
  readonly listeners: Listener[] = [];
  readonly #groups = new Map<string, TaskGroup>();
  readonly #partitions = new Map<string, Partition>();
  readonly #masks = new Map<string, Uint8Array>();
  #groupsByRank: Map<string, number>[] | undefined;

  constructor(instances: readonly Instance[], seed: number) {
    this.instances = byRank(instances, seed);
    this.seed = seed;
    this.cpu = this.#remaining('cpu');
    this.memoryMib = this.#remaining('memoryMib');
    this.gpus = this.#remaining('gpus');
    this.enis = this.#remaining('enis');
    this.volumes = this.#remaining('volumes');
    this.taskCounts = Int32Array.from(this.instances, taskCountOf);
    this.ports = new PortTable(this.instances);
    this.usable = Uint8Array.from(this.instances, (one) => (isUsable(one) ? 1 : 0));
    this.instances.forEach(({ tasksByGroup }, rank) => {
      for (const [name, count] of Object.entries(tasksByGroup)) {
        for (let task = 0; task < count; task += 1) this.group(name).add(rank);
      }
    });
  }

  get size(): number {
    return this.instances.length;
  }

  group(name: string): TaskGroup {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = new TaskGroup(name);
      this.#groups.set(name, group);
    }
    return group;
  }

  /** The instances grouped by attributes; made once for each list of attributes. */
  partition(attributes: readonly string[]): Partition {
    const key = attributes.join(' ');
    let partition = this.#partitions.get(key);
    if (partition === undefined) {
      partition = partitionBy(this.instances, attributes);
      this.#partitions.set(key, partition);
    }
    return partition;
  }

  /** 1 for each usable instance that passes a test which tasks cannot change; made once for each key. */
  mask(key: string, passes: (instance: Instance) => boolean): Uint8Array {
    let mask = this.#masks.get(key);
    if (mask === undefined) {
      mask = this.usable.map((isUp, rank) => {
        const instance = this.instances[rank];
        return isUp === 1 && instance !== undefined && passes(instance) ? 1 : 0;
      });
      this.#masks.set(key, mask);
    }
    return mask;
  }

  /** Groups with tasks on an instance; kept by instance only from the first time somebody asks. */
  groupsOn(rank: number): ReadonlyMap<string, number> {
    this.#groupsByRank ??= this.#countGroups();
    return this.#groupsByRank[rank] ?? new Map();
  }

  /** Notes that a group has a task more on an instance. */
  addTask(group: TaskGroup, rank: number): void {
    this.taskCounts[rank] = (this.taskCounts[rank] ?? 0) + 1;
    group.add(rank);
    if (this.#groupsByRank !== undefined) this.#noteGroup(group, rank);
  }

  /** Notes that a group has a task less on an instance. */
  removeTask(group: TaskGroup, rank: number): void {
    this.taskCounts[rank] = (this.taskCounts[rank] ?? 0) - 1;
    group.remove(rank);
    if (this.#groupsByRank !== undefined) this.#noteGroup(group, rank);
  }

  /** Tells the ordered lists that an instance has changed. */
  tell(rank: number): void {
    for (let index = 0; index < this.listeners.length; index += 1) this.listeners[index]?.(rank);
  }

  #noteGroup(group: TaskGroup, rank: number): void {
    const count = group.byInstance().get(rank) ?? 0;
    if (count > 0) this.#groupsByRank?.[rank]?.set(group.name, count);
    else this.#groupsByRank?.[rank]?.delete(group.name);
  }

  #countGroups(): Map<string, number>[] {
    const groups = this.instances.map(() => new Map<string, number>());
    for (const [name, group] of this.#groups) {
      for (const [rank, count] of group.byInstance()) groups[rank]?.set(name, count);
    }
    return groups;
  }

  #remaining(resource: keyof Instance['remaining']): Int32Array {
    return Int32Array.from(this.instances, ({ remaining }) =>
      Math.max(0, Math.min(MOST, Math.floor(remaining[resource]))),
    );
  }
}

function isUsable({ status, agentConnected }: Instance): boolean {
  return status === 'ACTIVE' && agentConnected;
}

function byRank(instances: readonly Instance[], seed: number): readonly Instance[] {
  return instances
    .map((instance) => ({ instance, hash: seededHash(seed, instance.id) }))
    .sort((a, b) => a.hash - b.hash || (a.instance.id < b.instance.id ? -1 : 1))
    .map(({ instance }) => instance);
}
