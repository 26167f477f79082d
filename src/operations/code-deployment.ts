import type { CodeEnding, CodeWatchStart } from '../deployment/codedeploy/code-watch.ts';
import type { Ports } from '../ports/ports.ts';
import { createCode, type PreparedCode, startOf } from './create-code.ts';
import { explainCode } from './explain-code.ts';
import { followCodeDeployment } from './follow-code-deployment.ts';
import { goBackWithCode } from './go-back-with-code.ts';
import { type Guarded, guarded } from './guarded.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { endingOf, quietFor } from './watch-rollout.ts';

/** Creates the deployment and follows it, with its gate, to the end that the inputs ask for. */
export async function runCodeDeployment(
  prepared: PreparedCode,
  arn: string,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const { inputs, gate } = prepared;
  const startedAtMs = ports.clock.nowMs();
  const deploymentId = await createCode(prepared, arn, ports);
  record.note({ startedAtMs, deploymentId });
  ports.outputs.set('codedeploy-deployment-id', deploymentId);
  if (!inputs.waitForServiceStability) {
    const cause = `CodeDeploy took ${deploymentId}; it was not watched, as asked.`;
    return { outcome: 'succeeded', cause };
  }
  const start = startOf(prepared, { deploymentId, startedAtMs, arn });
  const following = {
    startedAtMs,
    follow: (breach: AbortSignal) => followCodeDeployment(start, ports, breach),
    isGood: ({ outcome }: CodeEnding) => outcome === 'succeeded' && start.until !== 'ready',
  };
  const end = await guarded(gate, following, ports);
  if (end.gate !== undefined) record.note({ alarmTransitions: end.gate.transitions });
  const settled = await settle(end, { prepared, start }, ports);
  const conclusion = await explainCode(
    settled,
    { before: prepared.before, arn },
    { ports, record },
  );
  record.note({ endedAtMs: ports.clock.nowMs() });
  return conclusion;
}

/** What is done with a deployment that may not stand although it has ended. */
async function settle(
  { followed, verdict }: Guarded<CodeEnding>,
  { prepared, start }: { readonly prepared: PreparedCode; readonly start: CodeWatchStart },
  ports: Ports,
): Promise<CodeEnding> {
  const { onFailure } = prepared.inputs;
  const isDone = followed.outcome === 'succeeded' && start.until !== 'ready';
  const ending = (isDone ? endingOf(verdict) : undefined) ?? followed;
  const isBreach = isDone && verdict.kind === 'breached';
  const bakeMs = isDone && verdict.kind === 'passed' ? (prepared.gate?.bakeMs ?? 0) : 0;
  if (bakeMs > 0) return quietFor(ending, bakeMs);
  return isBreach || (onFailure === 'rollback' && ending.outcome === 'failed')
    ? goBackWithCode(ending, { prepared, beganMs: start.startedAtMs }, ports)
    : ending;
}
