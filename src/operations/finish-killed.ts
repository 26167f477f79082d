import { judge } from '../deployment/judge.ts';
import { beginWatch } from '../deployment/step.ts';
import type { WatchState } from '../deployment/watch-types.ts';
import { asSlipwayError } from '../errors.ts';
import type { Deployment, Service, ServiceDeployment } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { LeftWork } from '../report/left-work.ts';
import { afterCancel } from './after-cancel.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** What to do with a deployment that goes on. */
export type OnCancel = 'leave' | 'stop' | 'rollback';

/** What finishing touches. */
export type FinishPorts = Pick<
  Ports,
  'ecs' | 'rollouts' | 'tasks' | 'codedeploy' | 'autoscaling' | 'clock' | 'log'
>;

/** What begins every sentence on it. */
export const KILLED = 'The step was killed before it had ended.';

/**
 * Finishes what a killed step has left: stops tasks of its own, does with its deployment what `on-cancel` says, and
 * tells how things stand. Nobody waits for how a rollback ends.
 */
export async function finishKilled(
  left: LeftWork,
  onCancel: OnCancel,
  { ports, record }: { readonly ports: FinishPorts; readonly record: Record },
): Promise<Conclusion> {
  record.note(left);
  await stopTasks(left, ports);
  await resumeScaling(left, ports);
  if (left.deploymentId?.startsWith('d-') === true) {
    return finishCodeDeployment(left.deploymentId, onCancel, ports);
  }
  const found = await deploymentLeft(left, ports);
  if (found === undefined) {
    const rest = left.taskArns === undefined ? 'No deployment of its own was begun.' : '';
    return { outcome: 'cancelled', cause: `${KILLED} ${rest}`.trimEnd() };
  }
  record.note({ deploymentId: found.ours.id });
  const state = stateOf(found, ports);
  const judgement = judge(state);
  if (judgement.kind === 'ended') {
    const { outcome, cause, hint } = judgement;
    return { outcome, cause: `${KILLED} ${cause}`, ...(hint !== undefined && { hint }) };
  }
  const goesOn = `Its deployment ${found.ours.id} goes on in AWS.`;
  if (onCancel === 'leave') return { outcome: 'cancelled', cause: `${KILLED} ${goesOn}` };
  const ending = { outcome: 'cancelled' as const, cause: '', endedAtMs: ports.clock.nowMs() };
  const { ending: end } = await afterCancel({ state, ending }, onCancel, ports);
  return { outcome: 'cancelled', cause: end.cause.replace('The run was told to stop.', KILLED) };
}

/** A task of its own has nobody left who would wait for it. */
async function stopTasks({ cluster, taskArns = [] }: LeftWork, { tasks, log }: FinishPorts) {
  if (cluster === undefined || taskArns.length === 0) return;
  const seen = await tasks.describeTasks(cluster, taskArns);
  for (const { arn } of seen.tasks.filter(({ lastStatus }) => lastStatus !== 'STOPPED')) {
    try {
      await tasks.stopTask(cluster, arn, 'The step that ran this task was killed.');
      log.info(`stopped ${arn}`);
    } catch (error) {
      log.warning(`${arn} was not stopped and may run on: ${asSlipwayError(error).message}`);
    }
  }
}

/** Scaling that the step has suspended goes on as before, whatever becomes of its deployment. */
async function resumeScaling(
  { cluster, service, suspendedScaling }: LeftWork,
  { autoscaling, log }: FinishPorts,
): Promise<void> {
  if (cluster === undefined || service === undefined || suspendedScaling === undefined) return;
  try {
    await autoscaling.suspend({ cluster, service }, suspendedScaling);
    log.info(`the scaling of ${service} is as it was before`);
  } catch (error) {
    log.error(
      `The scaling of ${service} is still suspended: ${asSlipwayError(error).message} Set it going again with RegisterScalableTarget.`,
    );
  }
}

async function finishCodeDeployment(
  id: string,
  onCancel: OnCancel,
  { codedeploy }: FinishPorts,
): Promise<Conclusion> {
  const { status } = await codedeploy.deployment(id);
  if (status === 'Succeeded') {
    return { outcome: 'succeeded', cause: `${KILLED} CodeDeploy has ended ${id} well.` };
  }
  if (status === 'Failed' || status === 'Stopped') {
    return { outcome: 'failed', cause: `${KILLED} ${id} has ended as ${status}.` };
  }
  if (onCancel === 'leave') {
    return { outcome: 'cancelled', cause: `${KILLED} ${id} goes on in AWS.` };
  }
  await codedeploy.stopDeployment(id, onCancel === 'rollback');
  const rest = onCancel === 'rollback' ? 'told to stop and is taken back' : 'told to stop';
  return { outcome: 'cancelled', cause: `${KILLED} ${id} was ${rest}.` };
}

/** A deployment of the step, as it is now. */
interface Found {
  readonly service: Service;
  readonly ours: Deployment;
  readonly serviceDeployment: ServiceDeployment | undefined;
}

/** By its id; or, when the step was killed before the answer came, by the revision that it registered. */
async function deploymentLeft(left: LeftWork, { ecs, rollouts }: FinishPorts) {
  const { cluster, service: name, deploymentId, registeredArn } = left;
  if (cluster === undefined || name === undefined || name === '') return undefined;
  const service = await ecs.describeService({ cluster, service: name });
  if (service === undefined) return undefined;
  const known = service.deployments.find(({ id }) => id === deploymentId);
  const ours = known ?? service.deployments.find((one) => one.taskDefinitionArn === registeredArn);
  if (ours === undefined) return undefined;
  const digits = ours.id.slice(ours.id.lastIndexOf('/') + 1);
  const arn = service.currentServiceDeploymentArn;
  const current = arn === undefined ? undefined : await rollouts.look(arn);
  const isOurs = current?.targetRevisionArn.endsWith(`/${digits}`) === true;
  return { service, ours, serviceDeployment: isOurs ? current : undefined };
}

function stateOf({ service, ours, serviceDeployment }: Found, ports: FinishPorts): WatchState {
  const start = {
    deploymentId: ours.id,
    taskDefinitionArn: ours.taskDefinitionArn,
    service,
    startedAtMs: ours.createdAtMs,
    deadlineMs: ports.clock.nowMs(),
    scalesOnly: false,
  };
  const { state } = beginWatch(start);
  if (serviceDeployment !== undefined) {
    const truth = { kind: 'service-deployment' as const, arn: serviceDeployment.arn };
    return { ...state, truth, serviceDeployment };
  }
  return { ...state, truth: { kind: 'deployments-list' } };
}
