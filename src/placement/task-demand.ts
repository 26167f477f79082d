import type { Demand } from './demand.ts';
import { hostPortsOf } from './host-ports.ts';
import { type Members, membersOf, numberOf, objectsOf, textOf } from './members.ts';
import { requiredAttributesOf } from './required-attributes.ts';

/**
 * What one task of a definition takes: the sums that the agent makes when a task starts.
 * Members that are missing or of another type count as nothing; checking is the work of `validate`.
 *
 * @param definition a task definition, as registered or as described
 * @source amazon-ecs-agent, Task.ToHostResources: the size of the task wins over the sum of its containers
 */
export function demandOf(definition: object): Demand {
  const task = membersOf(definition);
  const containers = objectsOf(task.containerDefinitions);
  const ports = task.networkMode === 'awsvpc' ? hostPortsOf([]) : hostPortsOf(containers);
  return {
    cpu: unitsOf(task.cpu, /vcpu/i) || sum(containers, (one) => numberOf(one.cpu)),
    memoryMib: unitsOf(task.memory, /gb/i) || sum(containers, reservationOf),
    gpus: gpusOf(containers),
    enis: task.networkMode === 'awsvpc' ? 1 : 0,
    volumes: objectsOf(task.volumes).filter((one) => one.configuredAtLaunch === true).length,
    ...ports,
    attributes: requiredAttributesOf(task, containers),
  };
}

/** "1024", 1024, "1 vCPU" or "2 GB" in units of 1/1024; 0 for anything else. */
function unitsOf(value: unknown, unit: RegExp): number {
  if (typeof value === 'number') return value;
  const [, amount, name] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(textOf(value)) ?? [];
  if (amount === undefined || name === undefined) return 0;
  if (name === '') return Number(amount);
  return unit.test(name) ? Math.round(Number(amount) * 1024) : 0;
}

function reservationOf(container: Members): number {
  return numberOf(container.memoryReservation) || numberOf(container.memory);
}

function gpusOf(containers: readonly Members[]): number | 'ALL' {
  const values = containers
    .flatMap((container) => objectsOf(container.resourceRequirements))
    .filter((requirement) => requirement.type === 'GPU')
    .map((requirement) => textOf(requirement.value));
  if (values.some((value) => value.toUpperCase() === 'ALL')) return 'ALL';
  return values.reduce((total, value) => total + (Number.parseInt(value, 10) || 0), 0);
}

function sum(containers: readonly Members[], of: (container: Members) => number): number {
  return containers.reduce((total, container) => total + of(container), 0);
}
