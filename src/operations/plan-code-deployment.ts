import type { CodeWatchStart } from '../deployment/codedeploy/code-watch.ts';
import { waitingMinutes } from '../deployment/codedeploy/waiting-time.ts';
import type { CodeDeployInputs } from '../inputs/codedeploy-inputs.ts';
import type { DeploymentGroup } from '../ports/codedeploy.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { findGroup } from './find-group.ts';
import { followCodeDeployment } from './follow-code-deployment.ts';
import { type AppSpec, loadAppSpec } from './load-app-spec.ts';
import { makeWay } from './make-way.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** The inputs of a deployment through CodeDeploy. */
export interface CodeInputs extends ServiceName, Partial<CodeDeployInputs> {
  readonly waitForServiceStability: boolean;
  readonly waitForMinutes: number;
  /** `ready` ends the run when the deployment waits to be continued. */
  readonly waitUntil?: string;
  readonly onCancel?: 'leave' | 'stop' | 'rollback';
}

/** All that was read and checked before anything is written. */
interface Prepared {
  readonly group: DeploymentGroup;
  readonly appSpec: AppSpec;
  readonly inputs: CodeInputs;
  readonly deadlineMs: number;
}

/** A deployment that only waits for its revision. */
export type CodeDeployer = (taskDefinitionArn: string, record: Record) => Promise<Conclusion>;

/**
 * Checks everything that a deployment through CodeDeploy depends on. Only reads, but for a deployment in the way
 * that it was told to stop.
 *
 * @throws SlipwayError appspec-invalid, codedeploy-group-not-found, codedeploy-group-mismatch, codedeploy-conflict
 */
export async function planCodeDeployment(
  inputs: CodeInputs,
  about: { readonly service: Service; readonly definition: JsonObject },
  ports: Ports,
): Promise<CodeDeployer> {
  const group = await findGroup(inputs, about.service, ports.codedeploy);
  const appSpec = await loadAppSpec(inputs.codedeployAppspec, about, ports);
  const minutes = waitingMinutes(group, inputs.waitForMinutes);
  const deadlineMs = ports.clock.nowMs() + minutes * 60_000;
  await makeWay(group, { onConflict: inputs.onConflict ?? 'fail', deadlineMs }, ports);
  const prepared = { group, appSpec, inputs, deadlineMs };
  return (arn, record) => run(prepared, arn, { ports, record });
}

async function run(
  prepared: Prepared,
  arn: string,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const { inputs } = prepared;
  const startedAtMs = ports.clock.nowMs();
  const deploymentId = await create(prepared, arn, ports);
  record.note({ startedAtMs, deploymentId });
  ports.outputs.set('codedeploy-deployment-id', deploymentId);
  ports.log.info(`created ${deploymentId} in ${prepared.group.group}`);
  if (!inputs.waitForServiceStability) {
    const cause = `CodeDeploy took ${deploymentId}; it was not watched, as asked.`;
    return { outcome: 'succeeded', cause };
  }
  const ending = await followCodeDeployment(
    startOf(prepared, { deploymentId, startedAtMs }),
    ports,
  );
  record.note({ endedAtMs: ports.clock.nowMs() });
  return ending;
}

/** Creates the deployment; one that got in the way in the meantime is treated as one that was there. */
async function create(prepared: Prepared, arn: string, ports: Ports): Promise<string> {
  const { group, inputs, deadlineMs } = prepared;
  const { codedeployDeploymentDescription: description } = inputs;
  const { codedeployDeploymentConfig: deploymentConfig, onConflict = 'fail' } = inputs;
  const request = {
    application: group.application,
    group: group.group,
    appSpec: prepared.appSpec(arn),
    ...(description === undefined ? {} : { description }),
    ...(deploymentConfig === undefined ? {} : { deploymentConfig }),
  };
  for (;;) {
    const id = await ports.codedeploy.createDeployment(request);
    if (id !== undefined) return id;
    await makeWay(group, { onConflict, deadlineMs }, ports);
    // The list may lag behind what CreateDeployment knows.
    await ports.clock.sleep(CREATE_AGAIN_MS, ports.cancel);
  }
}

/** Rest before a refused deployment is created again, ms. */
const CREATE_AGAIN_MS = 5_000;

function startOf(
  { inputs, group }: Prepared,
  started: { readonly deploymentId: string; readonly startedAtMs: number },
): CodeWatchStart {
  const { cluster, service, waitForMinutes, onTimeout = 'leave', onCancel = 'leave' } = inputs;
  const names = `--codedeploy-application ${group.application} --codedeploy-deployment-group ${group.group}`;
  return {
    ...started,
    deadlineMs: started.startedAtMs + waitingMinutes(group, waitForMinutes) * 60_000,
    until: inputs.waitUntil === 'ready' ? 'ready' : 'succeeded',
    continueWith: `slipway continue --cluster ${cluster} --service ${service} ${names}`,
    onTimeout,
    onCancel,
  };
}
