import type { Json, JsonObject } from '../../task-definition/definition.ts';
import { isList, isObject, listAt, objectAt, textAt } from '../../task-definition/reader.ts';
import type { Hit } from '../../task-definition/rules/rule.ts';

/** Sources of the rules of this folder. */
export const CREATE_SERVICE = 'Amazon ECS API reference, CreateService';

/** The deployment strategy in force. @source API reference, DeploymentConfiguration, strategy */
export function strategyOf(service: JsonObject): string {
  return textAt(objectAt(service, 'deploymentConfiguration'), 'strategy') ?? 'ROLLING';
}

/** Who deploys the service. @source API reference, DeploymentController, type */
export function controllerOf(service: JsonObject): string {
  return textAt(objectAt(service, 'deploymentController'), 'type') ?? 'ECS';
}

/** Whether every machine keeps one task of the service. */
export function isDaemon(service: JsonObject): boolean {
  return service.schedulingStrategy === 'DAEMON';
}

/** Names of the capacity providers of the service. */
export function providersOf(service: JsonObject): readonly string[] {
  return listAt(service, 'capacityProviderStrategy').flatMap((one) =>
    isObject(one) ? (textAt(one, 'capacityProvider') ?? []) : [],
  );
}

/** Whether the tasks run on Fargate for certain. */
export function isOnFargate(service: JsonObject): boolean {
  return service.launchType === 'FARGATE' || providersOf(service).some(isFargateProvider);
}

/** The two providers that every account has. */
export function isFargateProvider(name: string): boolean {
  return name === 'FARGATE' || name === 'FARGATE_SPOT';
}

/** A number with limits that both belong to them. */
export interface Range {
  readonly pointer: string;
  readonly value: Json | undefined;
  readonly least: number;
  readonly most: number;
  /** What it is called in the message. */
  readonly name: string;
}

/** A hit when the number is there and outside its limits. */
export function outOfRange({ pointer, value, least, most, name }: Range): readonly Hit[] {
  if (typeof value !== 'number' || (value >= least && value <= most)) return [];
  const message = `${name} is ${value}; it can be ${least} to ${most}.`;
  return [{ pointer, message, hint: `Give ${name} a number from ${least} to ${most}.` }];
}

/** A hit when a list has more items than it can have. */
export function tooMany(
  service: JsonObject,
  pointer: string,
  { most, things }: { readonly most: number; readonly things: string },
): readonly Hit[] {
  const list = pointer
    .slice(1)
    .split('/')
    .reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), service);
  if (!isList(list) || list.length <= most) return [];
  const message = `There are ${list.length} ${things}, and a service takes ${most} at most.`;
  return [{ pointer, message, hint: `Keep ${most} of them.` }];
}
