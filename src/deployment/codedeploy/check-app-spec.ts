import type { Json, JsonObject } from '../../task-definition/definition.ts';
import { ourResource, type Resource, resourcesOf } from './app-spec.ts';
import { isObject, member } from './member.ts';

/** The events of a deployment of a service that a Lambda function may be called at. @source reference/codedeploy.md section 2 */
const HOOKS = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
];
const NETWORK_KEYS = ['subnets', 'securityGroups', 'assignPublicIp'];

/** What the AppSpec must fit: the containers of the definition, with the ports that each opens. */
export type Ports = ReadonlyMap<string, readonly number[]>;

/**
 * Everything that is wrong with an AppSpec for Amazon ECS, one sentence each; nothing for a good one.
 * What CodeDeploy would find minutes later is found here before anything is written.
 */
export function checkAppSpec(spec: JsonObject, containers: Ports): readonly string[] {
  const ours = ourResource(spec, [...containers.keys()]);
  return [
    ...checkVersion(member(spec, 'version')),
    ...checkChoice(spec, ours, containers),
    ...(ours === undefined ? [] : checkResource(ours, containers)),
    ...checkHooks(member(spec, 'hooks')),
  ];
}

function checkVersion(version: Json | undefined): readonly string[] {
  if (version === undefined) return ['version is missing; it must be 0.0'];
  return Number(version) === 0 && version !== '' && version !== null
    ? []
    : [`version is ${JSON.stringify(version)}; CodeDeploy knows 0.0 only`];
}

function checkChoice(
  spec: JsonObject,
  ours: Resource | undefined,
  containers: Ports,
): readonly string[] {
  if (ours !== undefined) return [];
  const all = resourcesOf(spec);
  if (all.length === 0) return ['Resources has no resource; it must be a list with one service'];
  const names = all.map(({ name }) => name).join(', ');
  return [
    `Resources has ${all.length} resources (${names}), and not just one of them names a container of the task definition (${[...containers.keys()].join(', ')}) in LoadBalancerInfo`,
  ];
}

function checkResource({ name, body }: Resource, containers: Ports): readonly string[] {
  const type = member(body, 'type');
  const properties = member(body, 'properties');
  if (!isObject(properties)) return [`${name} has no Properties`];
  return [
    ...(type === 'AWS::ECS::Service'
      ? []
      : [`the Type of ${name} is ${JSON.stringify(type ?? null)}; it must be AWS::ECS::Service`]),
    ...checkBalancer(member(properties, 'loadBalancerInfo'), containers),
    ...checkNetwork(member(properties, 'networkConfiguration')),
    ...checkStrategy(member(properties, 'capacityProviderStrategy')),
  ];
}

function checkBalancer(info: Json | undefined, containers: Ports): readonly string[] {
  if (!isObject(info)) return ['LoadBalancerInfo is missing'];
  const name = member(info, 'containerName');
  const port = Number(member(info, 'containerPort'));
  const open = typeof name === 'string' ? containers.get(name) : undefined;
  if (open === undefined) {
    return [
      `ContainerName is ${JSON.stringify(name ?? null)}; the task definition has ${[...containers.keys()].join(', ')}`,
    ];
  }
  if (!Number.isInteger(port) || port < 1) return ['ContainerPort must be a port number'];
  return open.includes(port)
    ? []
    : [`ContainerPort is ${port}; the container ${name} opens ${open.join(', ') || 'none'}`];
}

function checkNetwork(network: Json | undefined): readonly string[] {
  if (network === undefined) return [];
  const awsvpc = member(network, 'awsvpcConfiguration');
  const missing = NETWORK_KEYS.filter((key) => member(awsvpc, key) === undefined);
  return missing.length === 0
    ? []
    : [`NetworkConfiguration lacks ${missing.join(', ')}; it needs all three or must be left out`];
}

function checkStrategy(strategy: Json | undefined): readonly string[] {
  if (!Array.isArray(strategy)) return [];
  const based = strategy.filter((one: Json) => Number(member(one, 'base') ?? 0) > 0);
  return based.length > 1 ? ['only one entry of CapacityProviderStrategy may have a Base'] : [];
}

function checkHooks(hooks: Json | undefined): readonly string[] {
  if (hooks === undefined || hooks === null) return [];
  if (!Array.isArray(hooks)) return ['Hooks must be a list'];
  return hooks.flatMap((hook: Json) => {
    if (!isObject(hook)) return ['each entry of Hooks must be one name with one Lambda function'];
    return Object.entries(hook).flatMap(([name, target]) => {
      if (!HOOKS.some((one) => one.toLowerCase() === name.toLowerCase())) {
        return [`there is no hook ${name}; there are ${HOOKS.join(', ')}`];
      }
      const isNamed = typeof target === 'string' && target !== '';
      return isNamed ? [] : [`the hook ${name} names no Lambda function`];
    });
  });
}
