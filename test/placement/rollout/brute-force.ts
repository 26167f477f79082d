import type { Instance } from '../../../src/placement/instance.ts';
import { limitsOf, type RolloutProblem } from '../../../src/placement/rollout/problem.ts';
import { canHold, withTask } from '../oracle.ts';

/** Tries every order of stops, one by one, on plain instances; starts whatever fits before each stop. */
export function judgeByTrying(problem: RolloutProblem): 'always' | 'depends' | 'never' {
  const seen = new Map<string, Outcomes>();
  const { good, bad } = tryFrom(
    problem,
    problem.instances.map(() => 0),
    seen,
  );
  if (!bad) return 'always';
  return good ? 'depends' : 'never';
}

interface Outcomes {
  readonly good: boolean;
  readonly bad: boolean;
}

function tryFrom(
  problem: RolloutProblem,
  stops: readonly number[],
  seen: Map<string, Outcomes>,
): Outcomes {
  const key = stops.join();
  const known = seen.get(key);
  if (known !== undefined) return known;
  const outcomes = follow(problem, stops, seen);
  seen.set(key, outcomes);
  return outcomes;
}

function follow(
  problem: RolloutProblem,
  stops: readonly number[],
  seen: Map<string, Outcomes>,
): Outcomes {
  const { desired, group, instances } = problem;
  const { lower, upper } = limitsOf(problem);
  const old = instances.reduce(
    (sum, one, index) => sum + (one.tasksByGroup[group] ?? 0) - (stops[index] ?? 0),
    0,
  );
  const mostNew = Math.min(desired, Math.max(0, upper - old));
  const started = Math.min(mostNew, roomAfter(problem, stops, mostNew));
  if (started === desired) return { good: true, bad: false };
  if (old + started <= lower) return { good: false, bad: true };
  let all: Outcomes = { good: false, bad: false };
  instances.forEach((one, index) => {
    if ((stops[index] ?? 0) >= (one.tasksByGroup[group] ?? 0)) return;
    const next = tryFrom(problem, stops.with(index, (stops[index] ?? 0) + 1), seen);
    all = { good: all.good || next.good, bad: all.bad || next.bad };
  });
  return all.good || all.bad ? all : { good: false, bad: true };
}

/** New tasks that fit, counted by putting them there one by one. */
function roomAfter(problem: RolloutProblem, stops: readonly number[], most: number): number {
  const request = {
    demand: problem.newDemand,
    group: problem.group,
    count: 1,
    constraints: problem.constraints ?? [],
  };
  let room = 0;
  problem.instances.forEach((one, index) => {
    let state = withoutTasks(one, problem, stops[index] ?? 0);
    while (room < most && canHold(state, request)) {
      state = withTask(state, request);
      room += 1;
    }
  });
  return room;
}

/** The instance after so many old tasks of it have stopped. */
function withoutTasks(
  one: Instance,
  { group, oldDemand }: RolloutProblem,
  count: number,
): Instance {
  const left = (one.tasksByGroup[group] ?? 0) - count;
  const isFreed = left === 0 && count > 0;
  const free = (ports: readonly number[], old: readonly number[]) =>
    isFreed ? ports.filter((port) => !old.includes(port)) : ports;
  return {
    ...one,
    remaining: {
      ...one.remaining,
      cpu: one.remaining.cpu + count * oldDemand.cpu,
      memoryMib: one.remaining.memoryMib + count * oldDemand.memoryMib,
      enis: one.remaining.enis + count * oldDemand.enis,
    },
    reservedTcpPorts: free(one.reservedTcpPorts, oldDemand.tcpPorts),
    reservedUdpPorts: free(one.reservedUdpPorts, oldDemand.udpPorts),
    tasksByGroup: { ...one.tasksByGroup, [group]: left },
  };
}
