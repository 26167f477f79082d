import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { hasEnded, type ServiceDeployment } from './deployment.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { requestReconcile } from './request-reconcile.ts';
import { rollBack, rollbackTarget } from './rollback.ts';
import { primaryOf, type Service } from './service.ts';
import { isStaged } from './stages/check-strategy.ts';
import { goBack } from './stages/go-back.ts';

/** How often ECS asks for the states of a deployment's alarms; the pace of the mock, AWS names none. */
const ASK_MS = 15_000;

/** How long the alarms are watched after the last old task of a rolling deployment is gone. @source reference/service-deployments.md section 3: less than 5 minutes */
const BAKE_MS = 240_000;

const REASON = 'Service deployment rolled back because of one or more active alarms.';

/** The alarms of a deploymentConfiguration. */
interface DeploymentAlarms {
  readonly names: readonly string[];
  readonly enable: boolean;
  readonly rollback: boolean;
}

/** Alarms of a deployment; none when they are not enabled. */
export function alarmsOf({ alarms }: JsonObject): DeploymentAlarms {
  const { alarmNames, enable, rollback } = (alarms ?? {}) as JsonObject;
  return {
    names: (alarmNames ?? []) as readonly string[],
    enable: enable === true,
    rollback: rollback === true,
  };
}

/** Starts to watch. An alarm that is in ALARM already makes ECS ignore all of them for this deployment. */
export function beginAlarms(world: World, record: ServiceDeployment): void {
  const { enable, names } = alarmsOf(record.deploymentConfiguration);
  if (!enable || record.alarmsStatus !== undefined) return;
  record.alarmsStatus = activeOf(world, names).length > 0 ? 'DISABLED' : 'MONITORING';
}

function activeOf(world: World, names: readonly string[]): readonly string[] {
  return names.filter((name) => world.neighbours.alarmState(world, name) === 'ALARM');
}

/** Asks for the states of the alarms, and acts when one is in ALARM. */
export function watchAlarms(world: World, service: Service): void {
  const record = currentServiceDeployment(world, service);
  if (hasEnded(record) || record.alarmsStatus !== 'MONITORING') return;
  const { names, rollback } = alarmsOf(record.deploymentConfiguration);
  const active = activeOf(world, names);
  if (active.length === 0) {
    requestReconcile(world, service, ASK_MS);
    return;
  }
  record.alarmsStatus = 'TRIGGERED';
  record.triggeredAlarms = active;
  if (rollback) takeBack(world, service, record);
  else fail(world, service);
}

function takeBack(world: World, service: Service, record: ServiceDeployment): void {
  if (isStaged(record.deploymentConfiguration)) {
    goBack(world, service, REASON);
    return;
  }
  const target = rollbackTarget(service);
  if (target === undefined) {
    fail(world, service);
    return;
  }
  const rollout = 'ECS deployment failed: alarm(s) detected';
  rollBack(world, service, { target, words: { rollout, status: REASON } });
}

function fail(world: World, service: Service): void {
  const primary = primaryOf(service);
  primary.rolloutState = 'FAILED';
  primary.rolloutStateReason = 'ECS deployment failed: alarm(s) detected.';
  primary.updatedAtMs = world.nowMs;
  const reason = 'Service deployment stopped because of one or more active alarms.';
  endServiceDeployment(world, service, { status: 'STOPPED', reason });
}

/**
 * How long a rolling deployment still has to be watched, from the first time that this is asked, ms.
 * The bake time of the configuration counts when it is longer.
 */
export function bakeMsLeft(world: World, record: ServiceDeployment): number {
  const minutes = Number(record.deploymentConfiguration.bakeTimeInMinutes ?? 0);
  const watchMs = record.alarmsStatus === 'MONITORING' ? BAKE_MS : 0;
  const bakeMs = Math.max(minutes * 60_000, watchMs);
  record.bakingSinceMs ??= world.nowMs;
  return record.bakingSinceMs + bakeMs - world.nowMs;
}
