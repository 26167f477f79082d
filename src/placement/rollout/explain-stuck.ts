import { explainUnplaced, type UnplacedExplanation } from '../explain-unplaced.ts';
import type { Instance } from '../instance.ts';
import { Placer } from '../placer.ts';
import type { StuckRollout } from './judge.ts';
import type { RolloutProblem } from './problem.ts';

/**
 * Why the next new task finds no instance where a rollout sticks, by the same core that places tasks: the old tasks
 * that have stopped are gone, the new ones that run are placed.
 */
export function explainStuck(problem: RolloutProblem, stuck: StuckRollout): UnplacedExplanation {
  const { group, newDemand, constraints = [] } = problem;
  const stopped = new Map(stuck.stopped.map(({ instance, tasks }) => [instance, tasks]));
  const instances = problem.instances.map((one) =>
    afterStops(one, problem, stopped.get(one.id) ?? 0),
  );
  const placer = new Placer(instances);
  const request = { demand: newDemand, group, constraints, count: stuck.started };
  placer.place(request);
  return explainUnplaced(placer, request);
}

function afterStops(
  one: Instance,
  { group, oldDemand }: RolloutProblem,
  stopped: number,
): Instance {
  if (stopped === 0) return one;
  const left = (one.tasksByGroup[group] ?? 0) - stopped;
  const { remaining, registered } = one;
  const freed = (ports: readonly number[], old: readonly number[]) =>
    left > 0 ? ports : ports.filter((port) => !old.includes(port));
  return {
    ...one,
    remaining: {
      cpu: remaining.cpu + stopped * oldDemand.cpu,
      memoryMib: remaining.memoryMib + stopped * oldDemand.memoryMib,
      gpus: oldDemand.gpus === 'ALL' ? registered.gpus : remaining.gpus + stopped * oldDemand.gpus,
      enis: remaining.enis + stopped * oldDemand.enis,
      volumes: remaining.volumes + stopped * oldDemand.volumes,
    },
    reservedTcpPorts: freed(one.reservedTcpPorts, oldDemand.tcpPorts),
    reservedUdpPorts: freed(one.reservedUdpPorts, oldDemand.udpPorts),
    tasksByGroup: { ...one.tasksByGroup, [group]: left },
  };
}
