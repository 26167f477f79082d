import { shortTaskId } from '../deployment/stopped-task.ts';
import { asSlipwayError } from '../errors.ts';
import type { LogStream } from '../ports/logs.ts';
import type { Ports } from '../ports/ports.ts';
import type { ContainerDefinition, JsonObject } from '../task-definition/definition.ts';

/** Pages of one stream that are read in one look: a flood of lines must not hold up the watch. */
const PAGES_PER_LOOK = 5;
/** Lines reach CloudWatch Logs a little after they were written, ms. */
const DELIVERY_MS = 3_000;

/** Shows the log of tasks as it is written. */
export interface Tail {
  /** What has been written since the last time. */
  more(arns: readonly string[]): Promise<void>;
  /** The rest, once the tasks have ended. */
  toEnd(arns: readonly string[]): Promise<void>;
}

/** A tail over the streams of the containers that log to CloudWatch Logs; what cannot be read is told once. */
export function tailTasks(
  containers: readonly ContainerDefinition[],
  { logs, log, clock, cancel }: Pick<Ports, 'logs' | 'log' | 'clock' | 'cancel'>,
): Tail {
  const tokens = new Map<string, string>();
  const unreadable = new Set<string>();
  const readOne = async (name: string, stream: LogStream, label: string) => {
    for (let page = 0; page < PAGES_PER_LOOK && !cancel.aborted; page += 1) {
      const before = tokens.get(stream.stream);
      const { lines, token } = await logs.next(stream, before);
      if (token !== undefined) tokens.set(stream.stream, token);
      for (const { message } of lines) log.info(`${label} | ${message.trimEnd()}`);
      // The token of the end of a stream is the one that was given. Source: API reference, GetLogEvents.
      if (lines.length === 0 || token === undefined || token === before) return;
    }
    log.debug(`more lines of ${name} are shown at the next look`);
  };
  const more = async (arns: readonly string[]) => {
    for (const arn of arns) {
      for (const { name, stream } of streamsOf(containers, arn)) {
        if (unreadable.has(stream.group)) continue;
        const label = arns.length === 1 ? name : `${shortTaskId(arn).slice(0, 8)} ${name}`;
        try {
          await readOne(name, stream, label);
        } catch (error) {
          if (cancel.aborted) return;
          unreadable.add(stream.group);
          const why = asSlipwayError(error).message;
          log.warning(`the log group ${stream.group} cannot be read: ${why}`);
        }
      }
    }
  };
  const toEnd = async (arns: readonly string[]) => {
    const hasLogs = arns.some((arn) => streamsOf(containers, arn).length > 0);
    if (hasLogs) await clock.sleep(DELIVERY_MS, cancel);
    await more(arns);
  };
  return { more, toEnd };
}

/** @source Amazon ECS developer guide, "Using the awslogs log driver": prefix-name/container-name/ecs-task-id */
function streamsOf(containers: readonly ContainerDefinition[], arn: string) {
  return containers.flatMap(({ name, logConfiguration }) => {
    const { logDriver, options } = (logConfiguration ?? {}) as JsonObject;
    const { 'awslogs-group': group, 'awslogs-stream-prefix': prefix } = (options ??
      {}) as JsonObject;
    if (logDriver !== 'awslogs' || typeof group !== 'string' || typeof prefix !== 'string')
      return [];
    const region = (options as JsonObject)['awslogs-region'];
    const stream = `${prefix}/${name}/${shortTaskId(arn)}`;
    return [{ name, stream: { group, stream, ...(typeof region === 'string' ? { region } : {}) } }];
  });
}
