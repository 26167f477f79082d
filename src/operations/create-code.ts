import type { CodeWatchStart } from '../deployment/codedeploy/code-watch.ts';
import { waitingMinutes } from '../deployment/codedeploy/waiting-time.ts';
import { SlipwayError } from '../errors.ts';
import type { GateState } from '../gates/gate-types.ts';
import { GATE_CALLS_PER_MINUTE } from '../gates/watch-alarms.ts';
import type { CodeDeployInputs } from '../inputs/codedeploy-inputs.ts';
import type { DeploymentGroup } from '../ports/codedeploy.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { AlarmInputs } from './check-alarms.ts';
import type { AppSpec } from './load-app-spec.ts';
import { makeWay } from './make-way.ts';

/** The inputs of a deployment through CodeDeploy. */
export interface CodeInputs extends ServiceName, Partial<CodeDeployInputs>, Partial<AlarmInputs> {
  readonly waitForServiceStability: boolean;
  readonly waitForMinutes: number;
  /** `ready` ends the run when the deployment waits to be continued. */
  readonly waitUntil?: string;
  readonly onFailure?: 'leave' | 'rollback';
  readonly onCancel?: 'leave' | 'stop' | 'rollback';
}

/** All that was read and checked before anything is written. */
export interface PreparedCode {
  readonly group: DeploymentGroup;
  readonly appSpec: AppSpec;
  readonly inputs: CodeInputs;
  /** Until when another deployment in the way is waited for, ms since 1970. */
  readonly deadlineMs: number;
  /** The service before the deployment. */
  readonly before: Service;
  readonly gate?: GateState;
}

/** Creates the deployment; one that got in the way in the meantime is treated as one that was there. */
export async function createCode(
  { group, inputs, appSpec, deadlineMs }: PreparedCode,
  arn: string,
  ports: Ports,
): Promise<string> {
  const { codedeployDeploymentDescription: description } = inputs;
  const { codedeployDeploymentConfig: deploymentConfig, onConflict = 'fail' } = inputs;
  const request = {
    application: group.application,
    group: group.group,
    appSpec: appSpec(arn),
    ...(description === undefined ? {} : { description }),
    ...(deploymentConfig === undefined ? {} : { deploymentConfig }),
  };
  for (let refusals = 1; ; refusals += 1) {
    const id = await ports.codedeploy.createDeployment(request);
    if (id !== undefined) {
      ports.log.info(`created the CodeDeploy deployment ${id} in ${group.group} for ${arn}`);
      return id;
    }
    await makeWay(group, { onConflict, deadlineMs }, ports);
    const isPatient = onConflict !== 'fail' && ports.clock.nowMs() < deadlineMs;
    if (refusals >= MOST_REFUSALS && !isPatient) throw refusedForGood(group);
    // The list may lag behind what CreateDeployment knows.
    await ports.clock.sleep(CREATE_AGAIN_MS, ports.cancel);
  }
}

/** Rest before a refused deployment is created again, ms. */
const CREATE_AGAIN_MS = 5_000;

/** So often CreateDeployment may refuse while the list of deployments is empty: for a minute. */
const MOST_REFUSALS = 12;

/** The quota may count what the list of this group does not show. @source API reference, CreateDeployment: DeploymentLimitExceededException */
function refusedForGood({ group }: DeploymentGroup): SlipwayError {
  return new SlipwayError({
    code: 'codedeploy-conflict',
    message: `CodeDeploy refuses a deployment of the group ${group}, since another deployment is under way (DeploymentLimitExceededException), and lists none for the group.`,
    hint: 'Look for a deployment of another group with the same service or load balancer, and run again when it has ended; with on-conflict: wait the run waits for it.',
  });
}

/** How a deployment that was just created is to be followed. */
export function startOf(
  { inputs, group, gate, before }: PreparedCode,
  started: { readonly deploymentId: string; readonly startedAtMs: number; readonly arn: string },
): CodeWatchStart {
  const { cluster, service, waitForMinutes, onTimeout = 'leave', onCancel = 'leave' } = inputs;
  const names = `--codedeploy-application ${group.application} --codedeploy-deployment-group ${group.group}`;
  const takesBack = onTimeout === 'leave' && inputs.onFailure === 'rollback';
  const { terminationWaitMinutes } = group;
  const { arn, ...times } = started;
  return {
    ...times,
    ...(terminationWaitMinutes !== undefined && { terminationWaitMinutes }),
    evidence: {
      name: { cluster: before.clusterArn, service: before.name },
      taskDefinitionArn: arn,
      knownEventIds: before.events.map(({ id }) => id),
    },
    deadlineMs: started.startedAtMs + waitingMinutes(group, waitForMinutes) * 60_000,
    until: inputs.waitUntil === 'ready' ? 'ready' : 'succeeded',
    continueWith: `slipway continue --cluster ${cluster} --service ${service} ${names}`,
    onTimeout: takesBack ? 'rollback' : onTimeout,
    onCancel,
    ...(gate === undefined ? {} : { othersPerMinute: GATE_CALLS_PER_MINUTE }),
  };
}
