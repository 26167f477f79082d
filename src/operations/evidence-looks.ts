import type { CodeWatchStart } from '../deployment/codedeploy/code-watch.ts';
import { asSlipwayError } from '../errors.ts';
import type { ServiceEvent, Task } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/** The looks beside a deployment of CodeDeploy that explain, and decide nothing. */
export interface EvidenceLooks {
  tasks(): Promise<readonly Task[]>;
  events(): Promise<readonly ServiceEvent[]>;
}

/** Stopped tasks and events of the service; none, with a word on it, once AWS has denied them. */
export function evidenceLooks(
  { evidence }: CodeWatchStart,
  { ecs, log }: Pick<Ports, 'ecs' | 'log'>,
): EvidenceLooks {
  let isDenied = false;
  const unlessDenied = async <T>(look: () => Promise<readonly T[]>): Promise<readonly T[]> => {
    try {
      return isDenied ? [] : await look();
    } catch (error) {
      const { code, message } = asSlipwayError(error);
      if (code !== 'aws-denied') throw error;
      isDenied = true;
      log.warning(
        `Why tasks stop is not known: ${message} Allow ecs:DescribeServices, ecs:ListTasks and ecs:DescribeTasks to the role that runs this.`,
      );
      return [];
    }
  };
  return {
    tasks: () => unlessDenied(async () => (evidence ? ecs.stoppedTasks(evidence.name) : [])),
    events: () =>
      unlessDenied(async () => {
        const service = evidence && (await ecs.describeService(evidence.name));
        return service?.events ?? [];
      }),
  };
}
