import { unplacedEvent } from '../../placement/explain/unplaced-event.ts';
import type { UnplacedExplanation } from '../../placement/explain-unplaced.ts';
import type { World } from '../world.ts';
import { shortName } from './arns.ts';
import { requestReconcile } from './request-reconcile.ts';
import type { Service } from './service.ts';
import { tell } from './service-events.ts';

/** The scheduler tries again so often; the pace of the mock, AWS names none. */
const RETRY_MS = 30_000;

/** The same event is not repeated sooner. */
const REPEAT_MS = 1_800_000;

/** Says in the events of a service why a task found no machine, and tries again later. */
export function tellUnplaced(world: World, service: Service, reasons: UnplacedExplanation): void {
  const nearest = reasons.nearest && {
    ...reasons.nearest,
    instance: shortName(reasons.nearest.instance),
  };
  const { nearest: _byArn, ...rest } = reasons;
  const message = unplacedEvent(service.name, { ...rest, ...(nearest && { nearest }) });
  tellAgain(world, service, message);
}

/** Says in the events of a service why no task of it was taken at all, and tries again later. */
export function tellRefused(world: World, service: Service, refusal: string): void {
  const start = `(service ${service.name}) was unable to place a task.`;
  tellAgain(world, service, `${start} Reason: ${refusal}`);
}

function tellAgain(world: World, service: Service, message: string): void {
  requestReconcile(world, service, RETRY_MS);
  const { unplaced } = service;
  const isSaid = unplaced?.message === message && unplaced.atMs + REPEAT_MS > world.nowMs;
  if (isSaid) return;
  service.unplaced = { message, atMs: world.nowMs };
  tell(world, service, message.slice(`(service ${service.name}) `.length));
}
