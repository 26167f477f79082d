import type { JsonObject } from '../definition.ts';
import { childPointer } from '../json-pointer.ts';
import { containersOf, type Located, listAt, objectAt, objectsAt, textAt } from '../reader.ts';
import type { LaunchType } from './rule.ts';

/**
 * True when the definition is checked against a launch type, alone or beside others.
 * @source Amazon ECS developer guide, "Amazon ECS launch types": every entry of requiresCompatibilities is checked
 */
export function isFor(definition: JsonObject, launchType: LaunchType): boolean {
  return listAt(definition, 'requiresCompatibilities').includes(launchType);
}

/** True when the definition is checked against Fargate, alone or beside other launch types. */
export function isForFargate(definition: JsonObject): boolean {
  return isFor(definition, 'FARGATE');
}

/** True when the definition says that its containers are Windows containers. */
export function isForWindows(definition: JsonObject): boolean {
  const platform = objectAt(definition, 'runtimePlatform');
  return textAt(platform, 'operatingSystemFamily')?.startsWith('WINDOWS') ?? false;
}

/**
 * The network mode in force: the given one, else bridge.
 * @source Amazon ECS API reference, RegisterTaskDefinition, networkMode
 */
export function networkModeOf(definition: JsonObject): string {
  return textAt(definition, 'networkMode') || 'bridge';
}

/** The volumes of a definition that are objects. */
export function volumesOf(definition: JsonObject): readonly Located[] {
  return objectsAt(rootOf(definition), 'volumes');
}

/** The definition itself as a place. */
export function rootOf(definition: JsonObject): Located {
  return { value: definition, pointer: '' };
}

/** An object member as a place; it is empty when the member is missing or something else. */
export function memberOf(parent: Located, name: string): Located {
  return { value: objectAt(parent.value, name), pointer: childPointer(parent.pointer, name) };
}

/** Names of the containers that have one. */
export function containerNames(definition: JsonObject): readonly string[] {
  return containersOf(definition).flatMap(({ value }) => textAt(value, 'name') || []);
}

/** A container as a message calls it: `container web`. */
export function called(container: Located): string {
  const name = textAt(container.value, 'name');
  return name ? `container ${name}` : `container ${Number(container.pointer.split('/')[2]) + 1}`;
}

/** The objects of a list member of every container, for example all port mappings. */
export function itemsOf(definition: JsonObject, name: string): readonly Located[] {
  return containersOf(definition).flatMap((container) => objectsAt(container, name));
}
