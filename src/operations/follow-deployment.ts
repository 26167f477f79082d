import type { Watched } from '../deployment/driver.ts';
import type { Explanation } from '../deployment/explain.ts';
import { explainWatch } from '../deployment/explain-watch.ts';
import { primaryOf } from '../deployment/judgement.ts';
import { failuresShown } from '../deployment/look.ts';
import { isFailure } from '../deployment/stopped-task.ts';
import type { Ending, WatchStart } from '../deployment/watch-types.ts';
import { type Outcome, SlipwayError } from '../errors.ts';
import type { GateState } from '../gates/gate-types.ts';
import { GATE_CALLS_PER_MINUTE } from '../gates/watch-alarms.ts';
import type { Deployment, Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { afterCancel } from './after-cancel.ts';
import { goBack } from './go-back.ts';
import { withLogTails } from './log-tails.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { type RolloutEnd, watchRollout } from './watch-rollout.ts';

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
  /** Life cycle stage at which to stop following; the end of the deployment when absent. */
  readonly untilStage?: string;
  readonly onFailure?: 'leave' | 'rollback';
  readonly onCancel?: 'leave' | 'stop' | 'rollback';
  /** The alarms that guard it. */
  readonly gate?: GateState;
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
  const start = startOf(update, ours, startedNone);
  const end = await watchRollout(
    { name: update.name, start, ...(update.gate && { gate: update.gate }) },
    ports,
  );
  if (end.gate !== undefined) record.note({ alarmTransitions: end.gate.transitions });
  return concludeWatch(await settle(end, { update, start }, ports), ports, record);
}

/** What is done with a deployment that did not succeed. */
async function settle(
  { watched, isBreach }: RolloutEnd,
  { update, start }: { readonly update: Update; readonly start: WatchStart },
  ports: Ports,
): Promise<Watched> {
  const { name, before, onFailure = 'leave', onCancel = 'leave' } = update;
  const { outcome } = watched.ending;
  const goesBack =
    isBreach || (onFailure === 'rollback' && ['failed', 'timed-out'].includes(outcome));
  if (goesBack && !start.scalesOnly) return goBack({ name, before, start, watched }, ports);
  return outcome === 'cancelled' && onCancel !== 'leave'
    ? afterCancel(watched, onCancel, ports)
    : watched;
}

function startOf(update: Update, ours: Deployment, startedNone: boolean): WatchStart {
  return {
    deploymentId: ours.id,
    taskDefinitionArn: ours.taskDefinitionArn,
    service: update.after,
    startedAtMs: update.startedAtMs,
    deadlineMs: update.deadlineMs,
    maxDelayMs: update.maxDelayMs,
    ...(update.untilStage && { untilStage: update.untilStage }),
    ...(update.gate && { others: callsOfGate(update.gate) }),
    // A changed count starts no deployment: the one that is complete scales, and only the counts tell.
    scalesOnly: startedNone && ours.rolloutState === 'COMPLETED',
  };
}

/** What the gate has asked before, and asks while the deployment is followed. */
function callsOfGate({ names, groups }: GateState) {
  const calls = Math.min(names.length, 1) + groups.length;
  return { calls, perMinute: GATE_CALLS_PER_MINUTE };
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

/** Tells how a watch ended, with the reasons for a failure. */
export async function concludeWatch(
  { ending, state }: Watched,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const failed = !['succeeded', 'cancelled'].includes(ending.outcome);
  const goesOn = ending.outcome === 'timed-out' ? ' It goes on in AWS.' : '';
  const found = explainWatch(state);
  const { taskDefinitionArn } = state.start;
  const explanations = failed ? await withLogTails(found, taskDefinitionArn, ports) : found;
  const arn = state.serviceDeployment?.arn;
  noteCounts(state.service, record, failedTasks(state));
  const runningArn = state.service.taskDefinitionArn;
  record.note({ explanations, endedAtMs: ending.endedAtMs, runningArn });
  if (arn !== undefined) {
    record.note({ serviceDeploymentArn: arn });
    ports.outputs.set('service-deployment-arn', arn);
  }
  const told = { ...ending, cause: `${ending.cause}${goesOn}` };
  return { outcome: ending.outcome, ...whyOf(told, explanations, state.service) };
}

/** Outcomes that the tasks explain; who was superseded or cancelled need not have had any trouble. */
const EXPLAINED: ReadonlySet<Outcome> = new Set(['failed', 'rolled-back', 'timed-out']);

/** Why it happened comes first, then what was done about it. */
function whyOf(
  { outcome, cause, hint }: Ending,
  [first]: readonly Explanation[],
  { name, clusterArn }: Service,
) {
  const explained = EXPLAINED.has(outcome) ? first : undefined;
  const cluster = clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
  const more = `Give it more time with wait-for-minutes, or look how it goes on with: slipway status --service ${name} --cluster ${cluster}`;
  const next = hint ?? explained?.fix ?? (outcome === 'timed-out' ? more : undefined);
  return {
    cause: explained === undefined ? cause : `${explained.title} ${cause}`,
    ...(next !== undefined && { hint: next }),
  };
}

/** As AWS counts them, or as many as were seen when those are more. */
function failedTasks(state: Watched['state']): number {
  return Math.max(failuresShown(state), state.stoppedTasks.filter(isFailure).length);
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
