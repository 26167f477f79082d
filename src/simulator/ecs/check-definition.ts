import type { Json, JsonObject } from '../json.ts';
import { clientRefusal } from '../refusal.ts';
import { isFargateSize } from './fargate-sizes.ts';
import { cpuUnitsOf, memoryMibOf } from './task-size.ts';

const NAME = /^[A-Za-z0-9_-]{1,255}$/;
const MOST_CONTAINERS = 10;

/**
 * Refuses a registration for what AWS is certain to refuse.
 * @throws Refusal ClientException
 * @source reference/task-definition.md sections 1, 3, 4, 5, 8 and 10
 */
export function checkDefinition(definition: JsonObject): void {
  checkFamily(definition.family);
  if (listOf(definition, 'tags')?.length === 0) refuse('Tags can not be empty.');
  const containers = listOf(definition, 'containerDefinitions') ?? [];
  if (containers.length === 0) refuse('Container list cannot be empty.');
  if (containers.length > MOST_CONTAINERS) {
    refuse(
      `Too many containers. A task definition may have at most ${MOST_CONTAINERS} containers.`,
    );
  }
  for (const one of containers) checkContainer(one, definition);
  const names = containers.map((one) => one.name);
  if (new Set(names).size < names.length) {
    refuse('Container names must be unique within a task definition.');
  }
  if (containers.every((one) => one.essential === false)) {
    refuse('Task definition must have at least one essential container.');
  }
  checkSize(definition, containers);
}

function refuse(message: string): never {
  throw clientRefusal(message);
}

function listOf(value: JsonObject, name: string): readonly JsonObject[] | undefined {
  return value[name] as readonly JsonObject[] | undefined;
}

function checkFamily(family: Json | undefined): void {
  if (typeof family !== 'string' || family === '') refuse('Family should not be null or empty.');
  else if (!NAME.test(family)) refuse('Family contains invalid characters or is too long.');
}

function checkContainer(container: JsonObject, definition: JsonObject): void {
  const { name, image } = container;
  if (typeof name !== 'string' || name === '') {
    throw clientRefusal('Container.name should not be null or empty.');
  }
  if (!NAME.test(name)) refuse('Container.name contains invalid characters.');
  if (typeof image !== 'string' || image === '')
    refuse('Container.image should not be null or empty.');
  if (/\s/.test(String(image))) refuse('Container.image contains invalid characters.');
  if (definition.memory === undefined && !hasMemory(container)) {
    refuse(
      `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    );
  }
  checkVolumes(container, definition);
  checkPorts(container, definition.networkMode);
}

function hasMemory({ memory, memoryReservation }: JsonObject): boolean {
  return [memory, memoryReservation].some((one) => typeof one === 'number' && one >= 1);
}

function checkVolumes(container: JsonObject, definition: JsonObject): void {
  const known = new Set(listOf(definition, 'volumes')?.map((one) => one.name));
  const unknown = listOf(container, 'mountPoints')?.find((one) => !known.has(one.sourceVolume));
  if (unknown !== undefined) refuse(`Unknown volume '${String(unknown.sourceVolume)}'.`);
}

function checkPorts(container: JsonObject, networkMode: Json | undefined): void {
  const ports = listOf(container, 'portMappings') ?? [];
  for (const { containerPort, containerPortRange, hostPort } of ports) {
    const isPort =
      typeof containerPort === 'number' && containerPort >= 1 && containerPort <= 65535;
    if (!isPort && containerPortRange === undefined) {
      refuse(`Invalid 'containerPort' setting for container '${String(container.name)}'.`);
    }
    const isShared = networkMode === 'awsvpc' || networkMode === 'host';
    if (isShared && hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort) {
      refuse(
        `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
      );
    }
  }
}

function checkSize(definition: JsonObject, containers: readonly JsonObject[]): void {
  const cpu = typeof definition.cpu === 'string' ? cpuUnitsOf(definition.cpu) : undefined;
  const memory = typeof definition.memory === 'string' ? memoryMibOf(definition.memory) : undefined;
  if (definition.cpu !== undefined && cpu === undefined) refuse("Invalid 'cpu' setting for task.");
  if (definition.memory !== undefined && memory === undefined) {
    refuse("Invalid 'memory' setting for task.");
  }
  const targets = (definition.requiresCompatibilities ?? []) as readonly string[];
  if (targets.includes('FARGATE')) checkFargate(definition.networkMode, cpu, memory);
  if (memory !== undefined) checkContainerMemory(containers, memory);
  const sum = containers.reduce((total, one) => total + Number(one.cpu ?? 0), 0);
  if (cpu !== undefined && sum > cpu) {
    refuse(
      "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
    );
  }
}

function checkContainerMemory(containers: readonly JsonObject[], taskMib: number): void {
  const large = containers.find((one) => Number(one.memory ?? 0) > taskMib);
  if (large === undefined) return;
  refuse(
    `Invalid setting for container '${String(large.name)}'. The 'memory' setting for container '${String(large.name)}' is greater than for the task.`,
  );
}

function checkFargate(networkMode: Json | undefined, cpu?: number, memory?: number): void {
  if (networkMode !== 'awsvpc') refuse("Fargate only supports network mode 'awsvpc'.");
  if (cpu === undefined) {
    throw clientRefusal("Fargate requires that 'cpu' be defined at the task level.");
  }
  if (memory === undefined) {
    throw clientRefusal("Fargate requires that 'memory' be defined at the task level.");
  }
  if (isFargateSize(cpu, memory)) return;
  refuse(
    `No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory. See the Amazon ECS documentation for the valid values.`,
  );
}
