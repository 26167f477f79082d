import { waitingMinutes } from '../deployment/codedeploy/waiting-time.ts';
import { SlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { type GroupInputs, groupName } from './find-group.ts';
import { followCodeDeployment } from './follow-code-deployment.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** What a deployment that goes on is asked for. */
export interface SteerInputs extends GroupInputs {
  readonly waitForServiceStability: boolean;
  readonly waitForMinutes: number;
}

/**
 * Lets the deployment that is ready move its traffic, and follows it to its end.
 * @throws SlipwayError deployment-missing, deployment-not-ready
 */
export async function continueCodeDeployment(
  inputs: SteerInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const deploymentId = await underWay(inputs, ports, record);
  const { status } = await ports.codedeploy.deployment(deploymentId);
  if (status !== 'Ready') {
    throw new SlipwayError({
      code: 'deployment-not-ready',
      message: `${deploymentId} is ${status}: it does not wait to be continued.`,
      hint: 'Run again when it is Ready; it goes on by itself when its group has no wait.',
    });
  }
  await ports.codedeploy.continueDeployment(deploymentId);
  ports.log.info(`continued ${deploymentId}`);
  return inputs.waitForServiceStability
    ? follow(deploymentId, inputs, { ports, record })
    : { outcome: 'succeeded', cause: `${deploymentId} goes on; it was not watched, as asked.` };
}

/** Stops the deployment that goes on and takes it back. Success is that the service is back. */
export async function stopCodeDeployment(
  inputs: SteerInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const deploymentId = await underWay(inputs, ports, record);
  await ports.codedeploy.stopDeployment(deploymentId, true);
  ports.log.info(`stopped ${deploymentId}, which is taken back`);
  if (!inputs.waitForServiceStability) {
    return { outcome: 'succeeded', cause: `${deploymentId} was told to stop and is taken back.` };
  }
  const conclusion = await follow(deploymentId, inputs, { ports, record });
  return conclusion.outcome === 'rolled-back'
    ? { outcome: 'succeeded', cause: conclusion.cause }
    : conclusion;
}

/** @throws SlipwayError deployment-missing */
async function underWay(inputs: SteerInputs, ports: Ports, record: Record): Promise<string> {
  const group = groupName(inputs);
  const [deploymentId] = await ports.codedeploy.activeDeployments(group);
  if (deploymentId === undefined) {
    throw new SlipwayError({
      code: 'deployment-missing',
      message: `The deployment group ${group.group} has no deployment under way.`,
      hint: 'Give codedeploy-application and codedeploy-deployment-group when they are others.',
    });
  }
  record.note({ deploymentId });
  return deploymentId;
}

/** The times that the group itself waits come on top of ours, as they do for a deploy. */
async function follow(
  deploymentId: string,
  inputs: SteerInputs,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const startedAtMs = ports.clock.nowMs();
  const { waitForMinutes } = inputs;
  const group = await ports.codedeploy.deploymentGroup(groupName(inputs));
  const minutes = group === undefined ? waitForMinutes : waitingMinutes(group, waitForMinutes);
  const {
    evidence: _,
    counts,
    ...ending
  } = await followCodeDeployment(
    {
      deploymentId,
      startedAtMs,
      deadlineMs: startedAtMs + minutes * 60_000,
      until: 'succeeded',
      continueWith: '',
      onTimeout: 'leave',
      onCancel: 'leave',
      ...(group?.terminationWaitMinutes !== undefined && {
        terminationWaitMinutes: group.terminationWaitMinutes,
      }),
    },
    ports,
  );
  record.note({ startedAtMs, endedAtMs: ports.clock.nowMs() });
  if (counts !== undefined) record.note({ counts: { ...counts, failed: 0 } });
  return ending;
}
