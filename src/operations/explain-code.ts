import { explainEvidence, NO_EVIDENCE } from '../deployment/codedeploy/code-evidence.ts';
import type { CodeEnding } from '../deployment/codedeploy/code-watch.ts';
import { isFailure, keepStoppedTask } from '../deployment/stopped-task.ts';
import { asSlipwayError } from '../errors.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { withLogTails } from './log-tails.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/**
 * Tells how a deployment of CodeDeploy ended, with what the tasks and events of the service say about a failure:
 * CodeDeploy itself knows only that the step took too long.
 */
export async function explainCode(
  { evidence = NO_EVIDENCE, counts, ...ending }: CodeEnding,
  { before, arn }: { readonly before: Service; readonly arn: string },
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  if (!['failed', 'rolled-back', 'timed-out'].includes(ending.outcome)) {
    if (counts !== undefined) record.note({ counts: { ...counts, failed: 0 } });
    return ending;
  }
  const name = { cluster: before.clusterArn, service: before.name };
  try {
    const service = await ports.ecs.describeService(name);
    const tasks = await ports.ecs.stoppedTasks(name);
    const seen = new Set(evidence.stoppedTasks.map((one) => one.arn));
    const more = tasks.filter((one) => one.taskDefinitionArn === arn && !seen.has(one.arn));
    const stoppedTasks = [...evidence.stoppedTasks, ...more.map(keepStoppedTask)];
    const known = new Set(before.events.map(({ id }) => id));
    const events = (service?.events ?? []).filter(({ id }) => !known.has(id));
    const found = explainEvidence({ ...evidence, stoppedTasks, events });
    const explanations = await withLogTails(found, arn, ports);
    record.note({ explanations, ...standingOf(service, stoppedTasks.filter(isFailure).length) });
    const [first] = explanations;
    return first === undefined
      ? ending
      : { ...ending, cause: `${first.title} ${ending.cause}`, hint: first.fix };
  } catch (error) {
    ports.log.debug(`tasks and events were not read: ${asSlipwayError(error).message}`);
    return ending;
  }
}

/** What the service has and runs now. */
function standingOf(service: Service | undefined, failed: number) {
  if (service === undefined) return {};
  const { desiredCount: desired, runningCount: running, pendingCount: pending } = service;
  return {
    counts: { desired, running, pending, failed },
    runningArn: service.taskDefinitionArn,
  };
}
