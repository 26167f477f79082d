import type { Service } from '../../ports/ecs.ts';

/** Capacity providers of AWS itself, which find room on their own. */
const FARGATE = /^FARGATE(_SPOT)?$/;

/** Names of a service's capacity providers that stand for container instances. */
export function instanceProvidersOf({ settings }: Service): readonly string[] {
  return (settings?.capacityProviders ?? []).filter((name) => !FARGATE.test(name));
}

/** Whether the tasks of a service run on container instances, as far as the service itself says. */
export function runsOnInstances(service: Service): boolean {
  return service.launchType === 'EC2' || instanceProvidersOf(service).length > 0;
}
