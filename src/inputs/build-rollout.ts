import { buildGroup } from './build-codedeploy.ts';
import { buildScheduledTasks } from './build-fleet.ts';
import { given } from './given.ts';
import type { Values } from './values.ts';

/** How long a deployment is followed. */
export function buildWatch(values: Values) {
  return {
    waitForServiceStability: values['wait-for-service-stability'],
    waitForMinutes: values['wait-for-minutes'],
    waitMaxDelaySeconds: values['wait-max-delay-seconds'],
  };
}

/** How a deployment is guarded, and what is done when it does not succeed. */
export function buildRollout(values: Values) {
  return {
    onFailure: values['on-failure'],
    onCancel: values['on-cancel'],
    waitUntil: values['wait-until'],
    alarmPreflight: values['alarm-preflight'],
    bakeMinutes: values['bake-minutes'],
    ...given({ alarms: values.alarms, keepRevisions: values['keep-revisions'] }),
  };
}

/** The inputs of the operations that steer a deployment that was started before. */
export function buildSteering<C extends object>(
  operation: 'rollback' | 'stop' | 'continue',
  common: C,
  values: Values,
) {
  const watched = { ...common, ...buildWatch(values) };
  switch (operation) {
    case 'rollback':
      return {
        operation,
        ...watched,
        ...buildScheduledTasks(values),
        ...buildGroup(values),
        ...given({
          toRevision: values['to-revision'],
          codedeployAppspec: values['codedeploy-appspec'],
        }),
      };
    case 'stop':
      return { operation, ...watched, ...buildGroup(values) };
    case 'continue':
      return {
        operation,
        ...watched,
        waitUntil: values['wait-until'],
        hookAction: values['hook-action'],
        ...buildGroup(values),
        ...given({ hookId: values['hook-id'] }),
      };
  }
}
