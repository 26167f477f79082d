import { numberAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';

/** What is set aside for a container is no more than it may use. */
export const reservationAboveLimit = containerRule({
  id: 'reservation-above-limit',
  severity: 'error',
  title: 'memoryReservation is more than memory',
  why: 'memory is the hard limit; Amazon ECS refuses a reservation above it.',
  fix: 'Raise memory above memoryReservation, or lower memoryReservation.',
  source: 'Amazon ECS API reference, ContainerDefinition, memoryReservation',
  inspect: (container) => {
    const limit = numberAt(container.value, 'memory') ?? 0;
    const reserved = numberAt(container.value, 'memoryReservation') ?? 0;
    if (limit === 0 || reserved <= limit) return [];
    const message = `${called(container)} reserves ${reserved} MiB and may use only ${limit} MiB.`;
    const hint = `Set memoryReservation to ${limit} or less.`;
    return [{ pointer: `${container.pointer}/memoryReservation`, message, hint }];
  },
});
