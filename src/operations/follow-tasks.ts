import { beginTaskWatch, stepTasks } from '../deployment/run-task/step-tasks.ts';
import { judgeTask } from '../deployment/run-task/task-result.ts';
import type {
  TaskEnding,
  TaskWatchCommand,
  TaskWatchEvent,
  TaskWatchStart,
  TaskWatchState,
} from '../deployment/run-task/task-watch.ts';
import { asSlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { ContainerDefinition } from '../task-definition/definition.ts';
import type { Conclusion } from './operation.ts';
import { tailTasks } from './tail-tasks.ts';

/** What following touches. */
export type FollowPorts = Pick<Ports, 'tasks' | 'logs' | 'clock' | 'log' | 'outputs' | 'cancel'>;

/** Tasks to follow, where they run and what their containers are. */
interface Following {
  readonly cluster: string;
  readonly start: TaskWatchStart;
  readonly containers: readonly ContainerDefinition[];
}

/** Follows tasks to their end and shows their logs on the way; stops them when the time is over or the run is cancelled. */
export async function followTasks(following: Following, ports: FollowPorts): Promise<Conclusion> {
  const tail = tailTasks(following.containers, ports);
  const arns = following.start.tasks.map(({ arn }) => arn);
  let { state, commands } = beginTaskWatch(following.start);
  for (;;) {
    let event: TaskWatchEvent | undefined;
    for (const command of commands) {
      if (command.kind === 'say') ports.log[command.level](command.line);
      else if (command.kind === 'stop') await stop(command, following.cluster, ports);
      else if (command.kind === 'finish') {
        if (command.ending.outcome !== 'cancelled') await tail.toEnd(arns);
        return conclude(command.ending, state, ports);
      } else {
        event = await lookAfter(command.afterMs, { cluster: following.cluster, arns }, ports);
        await tail.more(arns);
      }
    }
    const cancelled = { kind: 'cancelled', atMs: ports.clock.nowMs() } as const;
    ({ state, commands } = stepTasks(
      state,
      ports.cancel.aborted ? cancelled : (event ?? cancelled),
    ));
  }
}

async function lookAfter(
  afterMs: number,
  { cluster, arns }: { readonly cluster: string; readonly arns: readonly string[] },
  { clock, cancel, tasks }: FollowPorts,
): Promise<TaskWatchEvent> {
  await clock.sleep(afterMs, cancel);
  if (cancel.aborted) return { kind: 'cancelled', atMs: clock.nowMs() };
  try {
    const seen = await tasks.describeTasks(cluster, arns);
    return { kind: 'observed', atMs: clock.nowMs(), tasks: seen.tasks };
  } catch (error) {
    return { kind: 'poll-failed', atMs: clock.nowMs(), message: asSlipwayError(error).message };
  }
}

/** Every task is told to stop, even when AWS refuses it for one of them. */
async function stop(
  { arns, reason }: Extract<TaskWatchCommand, { kind: 'stop' }>,
  cluster: string,
  { tasks, log }: FollowPorts,
): Promise<void> {
  const stopOne = async (arn: string) => {
    try {
      await tasks.stopTask(cluster, arn, reason);
      log.info(`stopped ${arn}`);
    } catch (error) {
      log.warning(`${arn} was not stopped and may run on: ${asSlipwayError(error).message}`);
    }
  };
  await Promise.all(arns.map(stopOne));
}

function conclude(ending: TaskEnding, state: TaskWatchState, { outputs }: FollowPorts): Conclusion {
  const results = state.tasks.map((task) => judgeTask(task, state.start));
  outputs.set('run-task-exit-codes', JSON.stringify(results.map(({ exitCodes }) => exitCodes)));
  const { exitCodeFrom } = state.start;
  if (exitCodeFrom === undefined || ending.outcome !== 'failed') return ending;
  const codes = results.map(({ exitCodes }) => exitCodes[exitCodeFrom]);
  const code = codes.find((one) => one !== undefined && one !== 0);
  return code === undefined ? ending : { ...ending, exitCode: code };
}
