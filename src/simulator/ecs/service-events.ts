import type { World } from '../world.ts';
import type { Service } from './service.ts';

/** ECS keeps this many events of a service. @source API reference, Service.events */
const KEPT = 100;

/** Adds a line to a service's events, newest first: `(service web) <what happened>`. */
export function tell(world: World, service: Service, what: string): void {
  const message = `(service ${service.name}) ${what}`;
  const event = { id: world.random.uuid(), atMs: world.nowMs, message };
  service.events = [event, ...service.events].slice(0, KEPT);
}

/** Task ids as events list them: `(task 1a…) (task 2b…)`. */
export function taskList(tasks: readonly { readonly arn: string }[]): string {
  return tasks.map(({ arn }) => `(task ${arn.slice(arn.lastIndexOf('/') + 1)})`).join(' ');
}
