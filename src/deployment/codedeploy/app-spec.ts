import type { Json, JsonObject } from '../../task-definition/definition.ts';
import { isObject, keyOf, member, withMember } from './member.ts';

/** A resource of an AppSpec: an entry of the list is an object with one member, whose name is free. */
export interface Resource {
  readonly at: number;
  readonly name: string;
  readonly body: JsonObject;
}

/** The container and port that a load balancer sends traffic to. */
export interface Balanced {
  readonly containerName: string;
  readonly containerPort: number;
}

/** An AppSpec for a service that has no file of its own. */
export function appSpecFor({ containerName, containerPort }: Balanced): JsonObject {
  return {
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: '',
            LoadBalancerInfo: { ContainerName: containerName, ContainerPort: containerPort },
          },
        },
      },
    ],
  };
}

/** The resources of an AppSpec, in their order; what is no resource is left out. */
export function resourcesOf(spec: JsonObject): readonly Resource[] {
  const listed = member(spec, 'resources');
  const list: readonly Json[] = Array.isArray(listed) ? listed : [];
  return list.flatMap((entry, at) =>
    isObject(entry)
      ? Object.entries(entry).flatMap(([name, body]) =>
          isObject(body) ? [{ at, name, body }] : [],
        )
      : [],
  );
}

/** The name of the container that a resource sends traffic to. */
export function containerOf({ body }: Resource): string | undefined {
  const info = member(member(body, 'properties'), 'loadBalancerInfo');
  const name = member(info, 'containerName');
  return typeof name === 'string' ? name : undefined;
}

/** The revision that a resource names. */
export function taskDefinitionOf({ body }: Resource): string | undefined {
  const arn = member(member(body, 'properties'), 'taskDefinition');
  return typeof arn === 'string' && arn !== '' ? arn : undefined;
}

/** The resource of our service: the only one, or the only one whose container the definition has. */
export function ourResource(spec: JsonObject, containers: readonly string[]): Resource | undefined {
  const all = resourcesOf(spec);
  if (all.length === 1) return all[0];
  const ours = all.filter((one) => containers.includes(containerOf(one) ?? ''));
  return ours.length === 1 ? ours[0] : undefined;
}

/** The AppSpec with the revision in the given resource; every key stays as it is written. */
export function withTaskDefinition(spec: JsonObject, resource: Resource, arn: string): JsonObject {
  const key = keyOf(spec, 'resources') ?? 'Resources';
  const properties = member(resource.body, 'properties');
  const changed = withMember(
    resource.body,
    'Properties',
    withMember(isObject(properties) ? properties : {}, 'TaskDefinition', arn),
  );
  const list = spec[key] as readonly Json[];
  const entries = list.map((entry, at) =>
    at === resource.at ? { ...(entry as JsonObject), [resource.name]: changed } : entry,
  );
  return { ...spec, [key]: entries };
}
