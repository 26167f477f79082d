import { asSlipwayError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ecs, ServiceName, Task } from '../ports/ecs.ts';
import type { LoadBalancing, TargetHealth } from '../ports/load-balancing.ts';
import type { Log } from '../ports/log.ts';
import { beginWatch, stepWatch } from './step.ts';
import type { Ending, Look, Observed, WatchEvent, WatchStart, WatchState } from './watch-types.ts';

/** What the driver may touch. */
export interface DriverPorts {
  readonly ecs: Ecs;
  readonly loadBalancing: Pick<LoadBalancing, 'targetHealth'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the run is told to stop. */
  readonly cancel: AbortSignal;
}

/** How a watch ended and all that it saw on the way. */
export interface Watched {
  readonly ending: Ending;
  readonly state: WatchState;
}

/**
 * Follows our deployment to its end: executes the commands of the state machine, feeds back what happened.
 * Never throws for what AWS answers: a failed look is an event like any other.
 */
export async function watchDeployment(
  name: ServiceName,
  start: WatchStart,
  ports: DriverPorts,
): Promise<Watched> {
  const tasks = tasksWhereAllowed(name, start, ports);
  const watching = { name, start, ports, tasks, cancelled: whenCancelled(ports) };
  let { state, commands } = beginWatch(start);
  for (;;) {
    let event: WatchEvent | undefined;
    for (const command of commands) {
      if (command.kind === 'say') ports.log[command.level](command.line);
      else if (command.kind === 'finish') return { ending: command.ending, state };
      else event = await lookAfter(command, watching);
    }
    ({ state, commands } = stepWatch(state, event ?? cancelled(ports)));
  }
}

interface Watching {
  readonly name: ServiceName;
  readonly start: WatchStart;
  readonly ports: DriverPorts;
  readonly tasks: () => Promise<readonly Task[]>;
  /** Made once: a signal must not collect a listener per look. */
  readonly cancelled: Promise<WatchEvent>;
}

async function lookAfter(
  command: { readonly afterMs: number; readonly look: Look },
  watching: Watching,
): Promise<WatchEvent> {
  const { ports } = watching;
  await ports.clock.sleep(command.afterMs, ports.cancel);
  if (ports.cancel.aborted) return cancelled(ports);
  return Promise.race([watching.cancelled, observe(command.look, watching)]);
}

async function observe(look: Look, { name, start, ports, tasks }: Watching): Promise<WatchEvent> {
  const { ecs, clock } = ports;
  const arn = look.serviceDeploymentArn;
  try {
    const [service, briefs, serviceDeployment, stoppedTasks, targets] = await Promise.all([
      look.service ? ecs.describeService(name) : undefined,
      look.list ? ecs.listServiceDeployments(name) : undefined,
      arn === undefined ? undefined : ecs.describeServiceDeployment(arn),
      look.stoppedTasks ? tasks() : undefined,
      look.targetGroupArn === undefined ? undefined : targetsOf(look.targetGroupArn, ports),
    ]);
    const seen: Observed = {
      kind: 'observed',
      atMs: clock.nowMs(),
      look,
      ...(look.service ? { service: service ?? gone(start) } : {}),
      ...(look.list ? { briefs: briefs ?? 'unsupported' } : {}),
      ...(serviceDeployment === undefined ? {} : { serviceDeployment }),
      ...(stoppedTasks === undefined ? {} : { stoppedTasks }),
      ...(targets === undefined ? {} : { targets }),
    };
    return seen;
  } catch (error) {
    return { kind: 'poll-failed', atMs: clock.nowMs(), message: asSlipwayError(error).message };
  }
}

/** The stopped tasks; none, with a word on it, once AWS has denied them: how a deployment ends is known without. */
function tasksWhereAllowed(name: ServiceName, start: WatchStart, { ecs, log }: DriverPorts) {
  let isDenied = false;
  return async (): Promise<readonly Task[]> => {
    try {
      return isDenied ? [] : await ecs.stoppedTasks(name, start.deploymentId);
    } catch (error) {
      const { code, message } = asSlipwayError(error);
      if (code !== 'aws-denied') throw error;
      isDenied = true;
      log.warning(
        `Why tasks stop is not known: ${message} Allow ecs:ListTasks and ecs:DescribeTasks to the role that runs this.`,
      );
      return [];
    }
  };
}

/** The targets of a group; none when they cannot be had: they explain, they do not decide. */
async function targetsOf(
  arn: string,
  { loadBalancing, log }: DriverPorts,
): Promise<readonly TargetHealth[]> {
  try {
    return (await loadBalancing.targetHealth(arn)) ?? [];
  } catch (error) {
    log.debug(`target health is not known: ${asSlipwayError(error).message}`);
    return [];
  }
}

/** A service that DescribeServices no longer finds is as good as deleted. */
function gone(start: WatchStart): WatchStart['service'] {
  return { ...start.service, status: 'MISSING', deployments: [], runningCount: 0, pendingCount: 0 };
}

function cancelled(ports: DriverPorts): WatchEvent {
  return { kind: 'cancelled', atMs: ports.clock.nowMs() };
}

function whenCancelled(ports: DriverPorts): Promise<WatchEvent> {
  return new Promise((resolve) => {
    const tell = () => resolve(cancelled(ports));
    if (ports.cancel.aborted) tell();
    else ports.cancel.addEventListener('abort', tell, { once: true });
  });
}
