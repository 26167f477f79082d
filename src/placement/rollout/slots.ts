import { factsOf } from '../cluster/facts-of.ts';
import { isInZone, lacksNoAttribute } from '../cluster/need.ts';
import { MAX_RESERVED_PORTS } from '../cluster/port-table.ts';
import { type Membership, type ReadConstraints, readConstraints } from '../constraints.ts';
import type { Demand } from '../demand.ts';
import type { Instance } from '../instance.ts';
import type { RolloutProblem } from './problem.ts';

/** A rollout with its constraints read, and what need not be asked of each instance known. */
export interface ReadRollout extends RolloutProblem {
  readonly read: ReadConstraints;
  /** Whether CPU and memory are all that the new tasks take. */
  readonly isPlain: boolean;
  /** Whether more than resources decides how many new tasks an instance holds. */
  readonly hasRules: boolean;
}

/** Reads the constraints of a rollout. */
export function readRollout(problem: RolloutProblem): ReadRollout {
  const read = readConstraints(problem.constraints ?? []);
  const { gpus, enis, volumes, tcpPorts, udpPorts } = problem.newDemand;
  const isPlain = gpus === 0 && enis === 0 && volumes === 0;
  const hasRules =
    read.distinctInstance ||
    tcpPorts.length + udpPorts.length > 0 ||
    read.memberOf.some(({ followsTasks }) => followsTasks);
  return { ...problem, read, isPlain, hasRules };
}

/** Whether an instance can hold new tasks at all, however many old ones stop. */
export function isCandidate(instance: Instance, { newDemand, read }: ReadRollout): boolean {
  return (
    instance.status === 'ACTIVE' &&
    instance.agentConnected &&
    newDemand.clashingPorts.length === 0 &&
    (newDemand.attributes.length === 0 || lacksNoAttribute(instance, newDemand)) &&
    isInZone(instance, newDemand) &&
    (read.memberOf.length === 0 ||
      read.memberOf.every((one) => one.followsTasks || one.matches(factsOf(instance))))
  );
}

/**
 * New tasks that a candidate can hold beside its other tasks once so many of its old ones have stopped.
 * More than the service shall run are not counted. Equal tasks cannot be in each other's way, so no order of starting gives more or fewer.
 */
export function slotsAfter(instance: Instance, rollout: ReadRollout, stopped: number): number {
  const most = byResources(instance, rollout, stopped);
  if (most === 0 || !rollout.hasRules) return most;
  const old = instance.tasksByGroup[rollout.group] ?? 0;
  if (!hasPorts(instance, rollout, stopped === old)) return 0;
  if (rollout.read.distinctInstance)
    return stopped === old ? byRules(instance, rollout, { stopped, most: 1 }) : 0;
  return byRules(instance, rollout, { stopped, most });
}

function byResources(
  { registered, remaining }: Instance,
  { oldDemand, newDemand, desired, isPlain }: ReadRollout,
  stopped: number,
): number {
  const old = oldDemand;
  let most = desired;
  most = atMost(most, newDemand.memoryMib, remaining.memoryMib + stopped * old.memoryMib);
  most = atMost(most, newDemand.cpu, remaining.cpu + stopped * old.cpu);
  if (isPlain) return most;
  most = atMost(most, newDemand.enis, remaining.enis + stopped * old.enis);
  most = atMost(most, newDemand.volumes, remaining.volumes + stopped * old.volumes);
  const gpus = remaining.gpus + stopped * gpusOf(old, registered.gpus);
  return atMost(most, gpusOf(newDemand, registered.gpus), gpus);
}

function atMost(most: number, needs: number, left: number): number {
  return needs > 0 ? Math.min(most, Math.max(0, Math.floor(left / needs))) : most;
}

function gpusOf({ gpus }: Demand, registered: number): number {
  return gpus === 'ALL' ? Math.max(1, registered) : gpus;
}

/** Old tasks hold their ports until the last of them has stopped. */
function hasPorts(
  instance: Instance,
  { oldDemand, newDemand }: ReadRollout,
  isFreed: boolean,
): boolean {
  const count = newDemand.tcpPorts.length + newDemand.udpPorts.length;
  if (count === 0) return true;
  const tcp = isFreed
    ? without(instance.reservedTcpPorts, oldDemand.tcpPorts)
    : instance.reservedTcpPorts;
  const udp = isFreed
    ? without(instance.reservedUdpPorts, oldDemand.udpPorts)
    : instance.reservedUdpPorts;
  return (
    tcp.length + udp.length + count <= MAX_RESERVED_PORTS &&
    !newDemand.tcpPorts.some((port) => tcp.includes(port)) &&
    !newDemand.udpPorts.some((port) => udp.includes(port))
  );
}

function without(ports: readonly number[], freed: readonly number[]): readonly number[] {
  return freed.length === 0 ? ports : ports.filter((port) => !freed.includes(port));
}

interface Asked {
  readonly stopped: number;
  readonly most: number;
}

/** The fixed ports allow one task; constraints in which tasks have a say are asked before each. */
function byRules(instance: Instance, rollout: ReadRollout, { stopped, most }: Asked): number {
  const { tcpPorts, udpPorts } = rollout.newDemand;
  const cap = tcpPorts.length + udpPorts.length > 0 ? Math.min(1, most) : most;
  const tests = rollout.read.memberOf.filter(({ followsTasks }) => followsTasks);
  if (tests.length === 0) return cap;
  let slots = 0;
  while (slots < cap && allows(instance, rollout, { tests, by: slots - stopped })) {
    slots += 1;
  }
  return slots;
}

function allows(
  instance: Instance,
  { group }: ReadRollout,
  { tests, by }: { readonly tests: readonly Membership[]; readonly by: number },
): boolean {
  const tasksByGroup = { ...instance.tasksByGroup };
  tasksByGroup[group] = (tasksByGroup[group] ?? 0) + by;
  const facts = factsOf({ ...instance, tasksByGroup });
  return tests.every(({ matches }) => matches(facts));
}
