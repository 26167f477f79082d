import { SlipwayError } from '../errors.ts';
import type { Service } from '../ports/ecs.ts';

/**
 * A daemon has a task on each machine that fits, so a count of tasks says nothing to it.
 * @throws SlipwayError input-conflict
 * @source Amazon ECS API reference, Service.schedulingStrategy DAEMON: no desired number of tasks
 */
export function assertCount(
  { desiredCount }: { readonly desiredCount?: number },
  { name, schedulingStrategy }: Pick<Service, 'name' | 'schedulingStrategy'>,
): void {
  if (desiredCount === undefined || schedulingStrategy !== 'DAEMON') return;
  throw new SlipwayError({
    code: 'input-conflict',
    message: `desired-count is ${desiredCount}, and ${name} has the scheduling strategy DAEMON: it runs one task on each container instance that fits, and takes no count.`,
    hint: 'Leave desired-count out.',
  });
}
