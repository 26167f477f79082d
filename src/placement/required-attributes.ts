import type { RequiredAttribute } from './demand.ts';
import { type Members, membersOf, objectsOf, textOf } from './members.ts';

/**
 * Attributes that a task's instance must have. A registered definition lists them itself (`requiresAttributes`);
 * for one that is not registered yet, those that its network mode, log drivers and platform are known to ask for.
 *
 * @source Amazon ECS API reference, TaskDefinition, requiresAttributes; names by amazon-ecs-agent, capabilities
 */
export function requiredAttributesOf(
  task: Members,
  containers: readonly Members[],
): readonly RequiredAttribute[] {
  if (Array.isArray(task.requiresAttributes)) {
    return objectsOf(task.requiresAttributes).map((one) =>
      attribute(textOf(one.name), textOf(one.value)),
    );
  }
  const platform = platformOf(task);
  return [
    ...(task.networkMode === 'awsvpc' ? [attribute('ecs.capability.task-eni', '')] : []),
    ...logDriversOf(containers).map((driver) =>
      attribute(`com.amazonaws.ecs.capability.logging-driver.${driver}`, ''),
    ),
    ...platform,
  ];
}

function attribute(name: string, value: string): RequiredAttribute {
  return value === '' ? { name } : { name, value };
}

function logDriversOf(containers: readonly Members[]): readonly string[] {
  const drivers = containers.flatMap((container) =>
    objectsOf([container.logConfiguration]).map((log) => textOf(log.logDriver)),
  );
  return [...new Set(drivers)].filter((driver) => driver !== '').toSorted();
}

function platformOf(task: Members): readonly RequiredAttribute[] {
  const given = task.runtimePlatform;
  if (typeof given !== 'object' || given === null) return [];
  const platform = membersOf(given);
  const architecture = textOf(platform.cpuArchitecture).toLowerCase();
  const system = textOf(platform.operatingSystemFamily).split('_')[0]?.toLowerCase() ?? '';
  return [
    ...(architecture === '' ? [] : [attribute('ecs.cpu-architecture', architecture)]),
    ...(system === '' ? [] : [attribute('ecs.os-type', system)]),
  ];
}
