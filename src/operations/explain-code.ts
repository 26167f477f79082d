import type { CodeEnding } from '../deployment/codedeploy/code-watch.ts';
import { explain } from '../deployment/explain.ts';
import { keepStoppedTask } from '../deployment/stopped-task.ts';
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
  ending: CodeEnding,
  { before, arn }: { readonly before: Service; readonly arn: string },
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  if (!['failed', 'rolled-back', 'timed-out'].includes(ending.outcome)) return ending;
  const name = { cluster: before.clusterArn, service: before.name };
  try {
    const [service, tasks] = [
      await ports.ecs.describeService(name),
      await ports.ecs.stoppedTasks(name),
    ];
    const known = new Set(before.events.map(({ id }) => id));
    const found = explain({
      stoppedTasks: tasks.filter((one) => one.taskDefinitionArn === arn).map(keepStoppedTask),
      events: (service?.events ?? []).filter(({ id }) => !known.has(id)),
    });
    const explanations = await withLogTails(found, arn, ports);
    record.note({ explanations });
    const [first] = explanations;
    return first === undefined
      ? ending
      : { ...ending, cause: `${ending.cause} ${first.title}`, hint: first.fix };
  } catch (error) {
    ports.log.debug(`tasks and events were not read: ${asSlipwayError(error).message}`);
    return ending;
  }
}
