import type { Demand } from '../../../placement/demand.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import type { World } from '../../world.ts';
import type { ContainerInstance } from '../instances/container-instance.ts';
import type { InstanceOffer } from '../instances/instances.ts';
import { serviceOf } from '../tasks.ts';
import type { Waiting } from './waiting.ts';

/** What is left of a machine that is still to come. */
interface Room {
  cpu: number;
  memoryMib: number;
  gpus: number;
  enis: number;
}

/** What a machine offers when nothing is known of its type: nothing that could be too small. */
const UNKNOWN = { cpu: 4_096, memoryMib: 7_482, gpus: 0, enis: 3 } as const;

/**
 * Machines that running and waiting tasks need: those that have a task now, and as many new ones as the waiting tasks
 * fill, the largest first. Tasks of daemon services need none of their own.
 * @source Amazon ECS developer guide, "How Amazon ECS managed scaling works"
 */
export function neededMachines(
  world: World,
  machines: readonly ContainerInstance[],
  { waiting, offer }: { readonly waiting: readonly Waiting[]; readonly offer: InstanceOffer },
): number {
  const used = machines.filter((one) => [...one.tasks].some((task) => !isDaemon(world, task)));
  const demands = waiting.map(({ start }) => demandOf(start.revision.definition));
  return used.length + newMachines(demands, offer);
}

function isDaemon(world: World, task: Parameters<typeof serviceOf>[1]): boolean {
  return serviceOf(world, task)?.schedulingStrategy === 'DAEMON';
}

/** First fit of the largest first; a task that no machine could ever hold asks for none. */
function newMachines(demands: readonly Demand[], offer: InstanceOffer): number {
  const empty = { ...UNKNOWN, ...offer };
  const rooms: Room[] = [];
  const bySize = demands.toSorted((a, b) => b.cpu - a.cpu || b.memoryMib - a.memoryMib);
  for (const demand of bySize) {
    const room = rooms.find((one) => fits(one, demand)) ?? { ...empty };
    if (!fits(room, demand)) continue;
    if (!rooms.includes(room)) rooms.push(room);
    take(room, demand);
  }
  return rooms.length;
}

function gpusOf(demand: Demand, room: Room): number {
  return demand.gpus === 'ALL' ? Math.max(1, room.gpus) : demand.gpus;
}

function fits(room: Room, demand: Demand): boolean {
  return (
    demand.cpu <= room.cpu &&
    demand.memoryMib <= room.memoryMib &&
    demand.enis <= room.enis &&
    gpusOf(demand, room) <= room.gpus
  );
}

function take(room: Room, demand: Demand): void {
  room.cpu -= demand.cpu;
  room.memoryMib -= demand.memoryMib;
  room.enis -= demand.enis;
  room.gpus -= gpusOf(demand, room);
}
