import type { Inputs, MockServerInputs } from './inputs.ts';
import type { OperationName } from './operations.ts';
import type { Values } from './values.ts';

/**
 * The typed inputs of an operation out of values that were checked.
 * What the operation requires is there by then, which the types cannot see: hence the empty string.
 */
export function buildInputs(operation: OperationName, values: Values): Inputs | MockServerInputs {
  switch (operation) {
    case 'validate':
    case 'register':
      return { operation, ...run(values), ...definition(values) };
    case 'render':
      return {
        operation,
        ...run(values),
        ...definition(values),
        ...given({ outputFile: values['output-file'] }),
      };
    case 'deploy':
      return deploy(values);
    case 'status':
      return { operation, ...run(values), ...service(values) };
    case 'mock':
      return { operation, port: values.port, speed: values.speed };
  }
}

function deploy(values: Values): Inputs {
  const common = {
    operation: 'deploy' as const,
    ...run(values),
    ...service(values),
    waitForServiceStability: values['wait-for-service-stability'],
    waitForMinutes: values['wait-for-minutes'],
    ...given({
      desiredCount: values['desired-count'],
      forceNewDeployment: values['force-new-deployment'],
    }),
  };
  return values['task-definition'] === undefined ? common : { ...common, ...definition(values) };
}

function run(values: Values) {
  return {
    format: values.format,
    mock: values.mock,
    speed: values.speed,
    maxRetries: values['max-retries'],
    ...given({ region: values.region }),
  };
}

function definition(values: Values) {
  return {
    taskDefinition: values['task-definition'] ?? '',
    ...given({ image: values.image, containerName: values['container-name'] }),
  };
}

function service(values: Values) {
  return { cluster: values.cluster, service: values.service ?? '' };
}

/** The members that have a value: "not given" is a member that is not there. */
function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
