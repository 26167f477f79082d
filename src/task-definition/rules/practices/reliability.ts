import type { Located } from '../../reader.ts';
import { isList, numberAt, objectAt, objectsAt, textAt } from '../../reader.ts';
import { called, isForFargate, networkModeOf } from '../definition-facts.ts';
import { taskMemoryOf } from '../size/task-memory-of.ts';
import { type ContainerPractice, practices } from './practice.ts';

const GUIDE = 'Amazon ECS developer guide';

const ROWS: readonly ContainerPractice[] = [
  {
    id: 'no-health-check',
    title: 'An essential container with ports has no health check',
    why: 'Without one a task counts as healthy as soon as its program runs, ready or not.',
    fix: 'Add healthCheck with a command that asks the program.',
    source: `${GUIDE}, "Determine Amazon ECS task health using container health checks"`,
    inspect: (container) => {
      if (!isServing(container) || container.value.healthCheck !== undefined) return [];
      const message = `${called(container)} has ports and no health check.`;
      return [{ pointer: `${container.pointer}/healthCheck`, message, hint: 'Add healthCheck.' }];
    },
  },
  {
    id: 'no-start-period',
    severity: 'note',
    title: 'A health check counts from the first second',
    why: 'A program that takes its time to start is stopped before it is ready.',
    fix: 'Set startPeriod to the seconds that the program takes to start.',
    source: 'Amazon ECS API reference, HealthCheck, startPeriod',
    inspect: (container) => {
      const check = objectAt(container.value, 'healthCheck');
      if (container.value.healthCheck === undefined || numberAt(check, 'startPeriod')) return [];
      const message = `The health check of ${called(container)} has no startPeriod.`;
      const pointer = `${container.pointer}/healthCheck/startPeriod`;
      return [{ pointer, message, hint: 'Set startPeriod.' }];
    },
  },
  {
    id: 'no-stop-timeout',
    severity: 'note',
    title: 'A container with ports does not say how long it may take to stop',
    why: 'It is killed after 30 seconds, also when requests still run that a load balancer is draining.',
    fix: 'Set stopTimeout to the longest request, and not below the draining time that matters.',
    source: 'Amazon ECS API reference, ContainerDefinition, stopTimeout',
    inspect: (container) => {
      if (!isServing(container) || container.value.stopTimeout !== undefined) return [];
      const message = `${called(container)} has ports and no stopTimeout, so it is killed after 30 seconds.`;
      return [{ pointer: `${container.pointer}/stopTimeout`, message, hint: 'Set stopTimeout.' }];
    },
  },
  {
    id: 'no-memory-limit',
    title: 'Nothing limits the memory of a container',
    why: 'A leak then takes the memory of everything else on the instance.',
    fix: 'Set memory, for the container or for the task.',
    source: 'Amazon ECS API reference, ContainerDefinition, memory',
    launchTypes: ['EC2', 'EXTERNAL'],
    inspect: (container, definition) => {
      const hasLimit = (numberAt(container.value, 'memory') ?? 0) > 0;
      if (hasLimit || taskMemoryOf(definition) !== undefined) return [];
      const message = `${called(container)} has no memory limit, and neither has the task.`;
      return [{ pointer: `${container.pointer}/memory`, message, hint: 'Set memory.' }];
    },
  },
  {
    id: 'fixed-host-port',
    title: 'A container wants a fixed port of the host',
    why: 'Only one task fits on an instance, so a rolling deployment needs a free instance or stops tasks first.',
    fix: 'Set hostPort to 0 and let the load balancer find the port.',
    source: 'Amazon ECS API reference, PortMapping, hostPort',
    launchTypes: ['EC2', 'EXTERNAL'],
    inspect: (container, definition) => {
      if (networkModeOf(definition) !== 'bridge' || isForFargate(definition)) return [];
      return objectsAt(container, 'portMappings')
        .filter(({ value }) => (numberAt(value, 'hostPort') ?? 0) > 0)
        .map(({ value, pointer }) => ({
          pointer: `${pointer}/hostPort`,
          message: `${called(container)} takes port ${value.hostPort} of its instance.`,
          hint: 'Set hostPort to 0.',
        }));
    },
  },
  {
    id: 'sidecar-restart-policy',
    severity: 'note',
    title: 'A container that is not essential stays away when it fails',
    why: 'Nothing starts it again as long as the task runs, unless it has a restart policy.',
    fix: 'Set restartPolicy.enabled to true.',
    source: 'Amazon ECS API reference, ContainerRestartPolicy',
    inspect: (container, definition) => {
      const restart = objectAt(container.value, 'restartPolicy');
      const isSidecar = container.value.essential === false && !isAwaited(container, definition);
      if (!isSidecar || restart.enabled === true) return [];
      const message = `${called(container)} is not essential and is not started again when it fails.`;
      const hint = 'Set restartPolicy.enabled to true.';
      return [{ pointer: `${container.pointer}/restartPolicy`, message, hint }];
    },
  },
];

/** What keeps a service up. */
export const RELIABILITY_RULES = practices('reliability', ROWS);

function isServing({ value }: Located): boolean {
  const ports = value.portMappings;
  return value.essential !== false && isList(ports) && ports.length > 0;
}

/** True when another container waits for the end of this one, so that it is meant to end. */
function isAwaited(container: Located, definition: Located['value']): boolean {
  const name = textAt(container.value, 'name');
  return objectsAt({ value: definition, pointer: '' }, 'containerDefinitions')
    .flatMap((one) => objectsAt(one, 'dependsOn'))
    .some(
      ({ value }) =>
        value.containerName === name && /^(?:COMPLETE|SUCCESS)$/.test(String(value.condition)),
    );
}
