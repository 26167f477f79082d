import type { CodeEnding } from '../deployment/codedeploy/code-watch.ts';
import { asSlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { createCode, type PreparedCode, startOf } from './create-code.ts';
import { followCodeDeployment } from './follow-code-deployment.ts';
import { timedLog } from './timed-log.ts';

/**
 * Deploys what the service ran before, once more: what is left when a deployment has ended and may not stand.
 * Ends as `rolled-back`, or as it was with a sentence on why that did not work.
 */
export async function goBackWithCode(
  failed: CodeEnding,
  { prepared, beganMs }: { readonly prepared: PreparedCode; readonly beganMs: number },
  ports: Ports,
): Promise<CodeEnding> {
  const { taskDefinitionArn: good } = prepared.before;
  const withSentence = (sentence: string): CodeEnding => ({
    ...failed,
    cause: `${failed.cause} ${sentence}`,
  });
  try {
    timedLog(ports, beganMs).info(`taking the service back to ${good}`);
    const deploymentId = await createCode(prepared, good, ports);
    const startedAtMs = ports.clock.nowMs();
    const { gate: _, ...unguarded } = prepared;
    const start = startOf(unguarded, { deploymentId, startedAtMs, arn: good });
    const back = await followCodeDeployment(
      { ...start, beganMs, until: 'succeeded', onTimeout: 'leave' },
      ports,
    );
    return back.outcome === 'succeeded'
      ? { ...withSentence(`${deploymentId} brought ${good} back.`), outcome: 'rolled-back' }
      : withSentence(`The way back to ${good} did not succeed: ${back.cause}`);
  } catch (error) {
    return withSentence(`It was not taken back: ${asSlipwayError(error).message}`);
  }
}
