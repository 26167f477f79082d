import { waitingMinutes } from '../deployment/codedeploy/waiting-time.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { assertReady } from './assert-stage.ts';
import { checkAlarms } from './check-alarms.ts';
import { runCodeDeployment } from './code-deployment.ts';
import type { CodeInputs, PreparedCode } from './create-code.ts';
import { findGroup } from './find-group.ts';
import { loadAppSpec } from './load-app-spec.ts';
import { makeWay } from './make-way.ts';
import type { Conclusion } from './operation.ts';
import { healthOfGroup } from './own-health.ts';
import type { Record } from './record.ts';

/** A deployment that only waits for its revision. */
export type CodeDeployer = (taskDefinitionArn: string, record: Record) => Promise<Conclusion>;

/**
 * Checks everything that a deployment through CodeDeploy depends on. Only reads, but for a deployment in the way
 * that it was told to stop.
 *
 * @throws SlipwayError appspec-invalid, codedeploy-group-not-found, codedeploy-group-mismatch, codedeploy-conflict,
 *   input-conflict, alarm-missing, alarm-firing
 */
export async function planCodeDeployment(
  inputs: CodeInputs,
  about: { readonly service: Service; readonly definition: JsonObject },
  ports: Ports,
): Promise<CodeDeployer> {
  const { group, targetGroupArns } = await findGroup(inputs, about.service, ports);
  assertReady(inputs, group);
  const appSpec = await loadAppSpec(inputs.codedeployAppspec, about, ports);
  const { alarmPreflight, bakeMinutes = 0 } = inputs;
  // A rollback is not kept from running by alarms: it may be what makes them quiet.
  const gate =
    alarmPreflight === undefined
      ? undefined
      : await checkAlarms(
          { ...inputs, alarmPreflight, bakeMinutes },
          healthOfGroup(group, targetGroupArns),
          ports,
        );
  const minutes = waitingMinutes(group, inputs.waitForMinutes);
  const deadlineMs = ports.clock.nowMs() + minutes * 60_000;
  await makeWay(group, { onConflict: inputs.onConflict ?? 'fail', deadlineMs }, ports);
  const prepared: PreparedCode = {
    group,
    appSpec,
    inputs,
    deadlineMs,
    before: about.service,
    ...(gate === undefined ? {} : { gate }),
  };
  return (arn, record) => runCodeDeployment(prepared, arn, { ports, record });
}
