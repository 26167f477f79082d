import type { Demand } from '../../../placement/demand.ts';
import type { JsonObject } from '../../json.ts';
import type { World } from '../../world.ts';
import type { Definition } from '../revision.ts';
import type { PortBinding, Task } from '../task.ts';
import { type ContainerInstance, gpusFor, usedPorts } from './container-instance.ts';

/** First of the ports that the machine gives out by itself. @source API reference, PortMapping.hostPort: 32768 to 61000 on new systems */
const FIRST_DYNAMIC_PORT = 32_768;

/** Takes what a task needs from its instance. */
export function hold(instance: ContainerInstance, task: Task, demand: Demand): void {
  const { remaining } = instance;
  remaining.cpu -= demand.cpu;
  remaining.memoryMib -= demand.memoryMib;
  remaining.gpus -= gpusFor(instance, demand);
  remaining.enis -= demand.enis;
  instance.tasks.add(task);
  instance.version += 1;
}

/** Gives back what a task had from its instance, once its containers have ended. */
export function release(world: World, task: Task): void {
  const instance = world.ecs.instances.get(task.containerInstanceArn ?? '');
  const { demand } = task;
  if (instance === undefined || demand === undefined || !instance.tasks.delete(task)) return;
  const { remaining } = instance;
  remaining.cpu += demand.cpu;
  remaining.memoryMib += demand.memoryMib;
  remaining.gpus += gpusFor(instance, demand);
  remaining.enis += demand.enis;
  instance.version += 1;
}

/** Ports of the machine that lead to the containers of a task; with awsvpc the task has an address of its own. */
export function bindingsFor(
  instance: ContainerInstance | undefined,
  definition: Definition,
): readonly PortBinding[] {
  const { networkMode = 'bridge' } = definition;
  if (instance === undefined || networkMode === 'awsvpc' || networkMode === 'none') return [];
  const taken = new Set(usedPorts(instance, 'tcp'));
  for (const port of usedPorts(instance, 'udp')) taken.add(port);
  return definition.containerDefinitions.flatMap(({ name, portMappings }) =>
    ((portMappings ?? []) as readonly JsonObject[]).flatMap((mapping) => {
      const { containerPort, hostPort } = mapping;
      if (typeof containerPort !== 'number') return [];
      const fixed = networkMode === 'host' ? containerPort : Number(hostPort ?? 0);
      const port = fixed > 0 ? fixed : nextFree(taken);
      taken.add(port);
      const protocol = mapping.protocol === 'udp' ? 'udp' : 'tcp';
      return [{ containerName: name, containerPort, hostPort: port, protocol } as const];
    }),
  );
}

function nextFree(taken: ReadonlySet<number>): number {
  let port = FIRST_DYNAMIC_PORT;
  while (taken.has(port)) port += 1;
  return port;
}
