import { type Watched, watchDeployment } from '../deployment/driver.ts';
import { explainWatch } from '../deployment/explain-watch.ts';
import { primaryOf } from '../deployment/judgement.ts';
import { isFailure } from '../deployment/stopped-task.ts';
import type { WatchStart } from '../deployment/watch-types.ts';
import { SlipwayError } from '../errors.ts';
import type { Deployment, Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** An update that AWS accepted: the service before it and as it answered. */
export interface Update {
  readonly name: ServiceName;
  readonly before: Service;
  readonly after: Service;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly deadlineMs: number;
  /** Longest rest between two looks, ms. */
  readonly maxDelayMs: number;
}

/** Follows the deployment that an update started; says `unchanged` when it started none and there is none to wait for. */
export async function followDeployment(
  update: Update,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const ours = primary(update.after);
  record.note({ deploymentId: ours.id });
  const startedNone = primaryOf(update.before)?.id === ours.id;
  if (startedNone && isSettled(update.after, ours)) return unchanged(update.after, ports, record);
  ports.log.info(`following deployment ${ours.id}`);
  const watched = await watchDeployment(update.name, startOf(update, ours, startedNone), ports);
  return conclude(watched, ports, record);
}

function startOf(update: Update, ours: Deployment, startedNone: boolean): WatchStart {
  return {
    deploymentId: ours.id,
    taskDefinitionArn: ours.taskDefinitionArn,
    service: update.after,
    startedAtMs: update.startedAtMs,
    deadlineMs: update.deadlineMs,
    maxDelayMs: update.maxDelayMs,
    // A changed count starts no deployment: the one that is complete scales, and only the counts tell.
    scalesOnly: startedNone && ours.rolloutState === 'COMPLETED',
  };
}

function primary(service: Service): Deployment {
  const found = primaryOf(service);
  if (found !== undefined) return found;
  throw new SlipwayError({
    code: 'aws-refused',
    message: `AWS accepted the update of ${service.name} but names no deployment for it.`,
    hint: 'Look at the service in the ECS console: its deployments tell whether the update took effect.',
  });
}

function isSettled(service: Service, ours: Deployment): boolean {
  return ours.rolloutState === 'COMPLETED' && ours.runningCount === service.desiredCount;
}

function unchanged(service: Service, ports: Ports, record: Record): Conclusion {
  noteCounts(service, record);
  record.note({ endedAtMs: ports.clock.nowMs() });
  return {
    outcome: 'unchanged',
    cause: `${service.name} already runs ${service.taskDefinitionArn} with ${service.runningCount} tasks.`,
  };
}

function conclude({ ending, state }: Watched, ports: Ports, record: Record): Conclusion {
  const explanations = explainWatch(state);
  const arn = state.serviceDeployment?.arn;
  noteCounts(state.service, record, state.stoppedTasks.filter(isFailure).length);
  record.note({ explanations, endedAtMs: ending.endedAtMs });
  if (arn !== undefined) {
    record.note({ serviceDeploymentArn: arn });
    ports.outputs.set('service-deployment-arn', arn);
  }
  const hint = explanations[0]?.fix;
  const told = ending.outcome === 'failed' || ending.outcome === 'rolled-back';
  const why = told && explanations[0] !== undefined ? ` ${explanations[0].title}` : '';
  return {
    outcome: ending.outcome,
    cause: `${ending.cause}${why}`,
    ...(told && hint !== undefined ? { hint } : {}),
  };
}

function noteCounts(service: Service, record: Record, stopped = 0): void {
  record.note({
    counts: {
      desired: service.desiredCount,
      running: service.runningCount,
      pending: service.pendingCount,
      failed: stopped,
    },
  });
}
