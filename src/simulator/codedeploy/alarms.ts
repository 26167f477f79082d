import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import type { CodeDeployment, DeploymentError } from './state.ts';

/** What a deployment says that an alarm stopped. */
export const ALARM_ACTIVE: DeploymentError = {
  code: 'ALARM_ACTIVE',
  message:
    'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped.',
};

/** The first alarm of a deployment that is in ALARM; what the request said of alarms beats the group. */
export function activeAlarm(world: World, { settings }: CodeDeployment): string | undefined {
  const configuration = (settings.alarmConfiguration ?? {}) as JsonObject;
  if (configuration.enabled !== true) return undefined;
  const names = ((configuration.alarms ?? []) as readonly JsonObject[]).map(({ name }) =>
    String(name),
  );
  return names.find((name) => world.neighbours.alarmState(world, name) === 'ALARM');
}
