import type { Json, JsonObject } from '../json.ts';
import { HOOKS } from './lifecycle.ts';

/** What an AppSpec file for Amazon ECS says. @source reference/codedeploy.md section 2 */
export interface AppSpec {
  readonly taskDefinition: string;
  readonly containerName: string;
  readonly containerPort: number;
  readonly platformVersion?: string;
  readonly networkConfiguration?: JsonObject;
  readonly capacityProviderStrategy?: readonly JsonObject[];
  /** Functions by the name of their event. */
  readonly hooks: { readonly [event: string]: string };
}

/** An AppSpec, or what is wrong with it. */
export type ReadAppSpec =
  | { readonly kind: 'read'; readonly appSpec: AppSpec }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads the value of an AppSpec file, whose keys may be in any case. */
export function readAppSpec(content: Json): ReadAppSpec {
  const root = objectOf(content);
  if (root === undefined) return wrong('The AppSpec file is not a JSON or YAML object.');
  const version = member(root, 'version');
  if (Number(version) !== 0) return wrong(`The AppSpec version ${String(version)} is not 0.0.`);
  const resources = member(root, 'Resources');
  const list = Array.isArray(resources) ? (resources as readonly Json[]) : [];
  const [first] = list;
  const named = Object.values(objectOf(first) ?? {});
  if (list.length !== 1 || named.length !== 1) {
    return wrong('The AppSpec file must name exactly one resource.');
  }
  const resource = objectOf(named[0]) ?? {};
  if (member(resource, 'Type') !== 'AWS::ECS::Service') {
    return wrong('The resource of the AppSpec file must be of Type AWS::ECS::Service.');
  }
  const hooks = readHooks(member(root, 'Hooks'));
  if (typeof hooks === 'string') return wrong(hooks);
  return readProperties(objectOf(member(resource, 'Properties')) ?? {}, hooks);
}

function readProperties(properties: JsonObject, hooks: AppSpec['hooks']): ReadAppSpec {
  const taskDefinition = member(properties, 'TaskDefinition');
  const balancing = objectOf(member(properties, 'LoadBalancerInfo')) ?? {};
  const containerName = member(balancing, 'ContainerName');
  const containerPort = Number(member(balancing, 'ContainerPort'));
  if (typeof taskDefinition !== 'string' || taskDefinition === '') {
    return wrong('The AppSpec file does not name a TaskDefinition.');
  }
  if (typeof containerName !== 'string' || !Number.isInteger(containerPort)) {
    return wrong('LoadBalancerInfo of the AppSpec file needs a ContainerName and a ContainerPort.');
  }
  const platformVersion = member(properties, 'PlatformVersion');
  const network = objectOf(member(properties, 'NetworkConfiguration'));
  const providers = member(properties, 'CapacityProviderStrategy');
  return {
    kind: 'read',
    appSpec: {
      taskDefinition,
      containerName,
      containerPort,
      hooks,
      ...(typeof platformVersion === 'string' && { platformVersion }),
      ...(network !== undefined && { networkConfiguration: networkOf(network) }),
      ...(Array.isArray(providers) && {
        capacityProviderStrategy: (providers as readonly JsonObject[]).map(providerOf),
      }),
    },
  };
}

function networkOf(given: JsonObject): JsonObject {
  const vpc = objectOf(member(given, 'AwsvpcConfiguration')) ?? {};
  return {
    awsvpcConfiguration: {
      subnets: member(vpc, 'Subnets') ?? [],
      securityGroups: member(vpc, 'SecurityGroups') ?? [],
      assignPublicIp: member(vpc, 'AssignPublicIp') ?? 'DISABLED',
    },
  };
}

function providerOf(given: JsonObject): JsonObject {
  return {
    capacityProvider: member(given, 'CapacityProvider'),
    weight: member(given, 'Weight') ?? 0,
    base: member(given, 'Base') ?? 0,
  };
}

function readHooks(given: Json | undefined): AppSpec['hooks'] | string {
  if (given === undefined || given === null) return {};
  if (!Array.isArray(given)) return 'Hooks of the AppSpec file must be a list.';
  const pairs = (given as readonly Json[]).flatMap((one) => Object.entries(objectOf(one) ?? {}));
  const unknown = pairs.find(([name]) => !HOOKS.includes(name));
  if (unknown !== undefined) return `The AppSpec file names an unknown hook: ${unknown[0]}.`;
  return Object.fromEntries(pairs.map(([name, fn]) => [name, String(fn)]));
}

function member(object: JsonObject, name: string): Json | undefined {
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

function objectOf(value: Json | undefined): JsonObject | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : undefined;
}

function wrong(message: string): ReadAppSpec {
  return { kind: 'wrong', message };
}
