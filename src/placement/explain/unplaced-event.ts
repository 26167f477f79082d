import type { UnplacedExplanation } from '../explain-unplaced.ts';
import type { Lack } from './lack.ts';

const CLOSEST: Readonly<Partial<Record<Lack['reason'], string>>> = {
  'RESOURCE:CPU': 'has insufficient CPU units available',
  'RESOURCE:MEMORY': 'has insufficient memory available',
  'RESOURCE:PORTS': 'is already using a port required by your task',
  ATTRIBUTE: 'is missing an attribute required by your task',
};

/**
 * The event that a service writes when a task of it finds no instance.
 *
 * @param serviceName name of the service
 * @source Amazon ECS developer guide, "Service event messages"
 */
export function unplacedEvent(serviceName: string, { nearest }: UnplacedExplanation): string {
  const start = `(service ${serviceName}) was unable to place a task because no container instance met all of its requirements.`;
  const [lack] = nearest?.lacks ?? [];
  if (nearest === undefined || lack === undefined) {
    return `${start} Reason: No Container Instances were found in your cluster.`;
  }
  const reason = CLOSEST[lack.reason] ?? `encountered error "${lack.reason}"`;
  return `${start} The closest matching container-instance ${nearest.instance} ${reason}.`;
}
