import type { Inputs } from '../inputs/inputs.ts';
import type { DeployOne } from '../operations/fleet/member.ts';
import type { Conclusion } from '../operations/operation.ts';
import type { Record } from '../operations/record.ts';
import type { SchedulingInputs } from '../operations/scheduled/with-scheduled-tasks.ts';
import type { Ports } from '../ports/ports.ts';

/** Runs the operation that the inputs ask for; only its own code is loaded. */
export async function operate(inputs: Inputs, ports: Ports, record: Record): Promise<Conclusion> {
  switch (inputs.operation) {
    case 'validate':
      return (await import('../operations/validate.ts')).validate(inputs, ports, record);
    case 'render':
      return (await import('../operations/render.ts')).render(inputs, ports, record);
    case 'register':
      return scheduled({ inputs, ports, record }, async () =>
        (await import('../operations/register.ts')).register(inputs, ports, record),
      );
    case 'deploy':
      return deploy(inputs, ports, record);
    case 'plan':
      return scheduled({ inputs, ports, record }, async () =>
        (await import('../operations/plan.ts')).plan(inputs, ports, record),
      );
    case 'verify':
      return (await import('../operations/verify.ts')).verify(inputs, ports, record);
    case 'diff':
      return scheduled({ inputs, ports, record }, async () =>
        (await import('../operations/diff.ts')).diff(inputs, ports, record),
      );
    case 'run-task':
      return (await import('../operations/run-task.ts')).runTask(inputs, ports, record);
    case 'rollback':
      return scheduled({ inputs, ports, record }, async () =>
        (await import('../operations/rollback.ts')).rollback(inputs, ports, record),
      );
    case 'stop':
      return (await import('../operations/stop.ts')).stop(inputs, ports, record);
    case 'continue':
      return (await import('../operations/continue.ts')).continueDeployment(inputs, ports, record);
    case 'status':
      return (await import('../operations/status.ts')).status(inputs, ports, record);
    case 'init':
      return (await import('../operations/init.ts')).init(inputs, ports, record);
    case 'matrix': {
      const { loadListed } = await import('./load-services.ts');
      const listed = await loadListed(inputs.services, ports.files);
      return (await import('../operations/matrix.ts')).matrix(inputs, listed, { ports, record });
    }
    case 'fit':
      return (await import('../operations/fit.ts')).fit(inputs, ports, record);
  }
}

interface Told {
  readonly inputs: SchedulingInputs;
  readonly ports: Ports;
  readonly record: Record;
}

/** An operation with what the named rules and schedules do about it; that code is loaded for those alone. */
async function scheduled(
  { inputs, ports, record }: Told,
  operation: () => Promise<Conclusion>,
): Promise<Conclusion> {
  const { eventbridgeRules, eventbridgeSchedules } = inputs;
  if (eventbridgeRules === undefined && eventbridgeSchedules === undefined) return operation();
  const { withScheduledTasks } = await import('../operations/scheduled/with-scheduled-tasks.ts');
  return withScheduledTasks(inputs, { ports, record }, operation);
}

const deployOne: DeployOne = (inputs, ports, record) =>
  scheduled({ inputs, ports, record }, async () =>
    (await import('../operations/deploy.ts')).deploy(inputs, ports, record),
  );

/** One service, or several of them. */
async function deploy(
  inputs: Extract<Inputs, { operation: 'deploy' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { fleet, onFailure } = inputs;
  if (fleet === undefined) return deployOne(inputs, ports, record);
  const { deployFleet } = await import('../operations/fleet/deploy-fleet.ts');
  const { items = [], maxParallel } = fleet;
  return deployFleet({ items, maxParallel, onFailure, deployOne }, ports, record);
}
