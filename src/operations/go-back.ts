import { type Watched, watchDeployment } from '../deployment/driver.ts';
import { isTerminal } from '../deployment/judge.ts';
import { primaryOf } from '../deployment/judgement.ts';
import type { Ending, WatchStart } from '../deployment/watch-types.ts';
import { asSlipwayError } from '../errors.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { definitionBefore, lastGoodDefinition } from './last-good.ts';
import { timedLog } from './timed-log.ts';

/** A rollback gets at least so much time, ms: it starts and stops as many tasks as the deployment did. */
const LEAST_TIME_MS = 15 * 60_000;

/** Calls that begin a way back: what it goes to, and the one that does it. */
const CALLS_BETWEEN = 3;

/** A deployment that may not stand. */
export interface Failed {
  readonly name: ServiceName;
  readonly start: WatchStart;
  /** The service before the update. */
  readonly before: Service;
  readonly watched: Watched;
}

/**
 * Takes a service back by the cheapest way that there is: ECS is told to roll the service deployment back while it
 * goes on; after its end the last good task definition is deployed. Ends as `rolled-back`, or as it was with a
 * sentence on why that did not work.
 */
export async function goBack(failed: Failed, ports: Ports): Promise<Watched> {
  try {
    return (await stopOurs(failed, ports)) ?? (await deployLastGood(failed, ports));
  } catch (error) {
    return withSentence(failed.watched, `It was not taken back: ${asSlipwayError(error).message}`);
  }
}

/** `undefined` when there is no service deployment that goes on, or ECS does not stop it. */
async function stopOurs(failed: Failed, ports: Ports): Promise<Watched | undefined> {
  const { name, watched } = failed;
  const ours = watched.state.serviceDeployment;
  if (ours === undefined || isTerminal(ours.status)) return undefined;
  try {
    await ports.rollouts.stop(ours.arn, 'ROLLBACK');
  } catch (error) {
    ports.log.warning(`ECS does not roll back by itself: ${asSlipwayError(error).message}`);
    return undefined;
  }
  timedLog(ports, failed.start.startedAtMs).info('told ECS to roll the deployment back');
  const again = await watchDeployment(name, withTime(afterFailure(failed), failed, ports), ports);
  return joined(watched, again, again.ending.outcome === 'rolled-back');
}

async function deployLastGood(failed: Failed, ports: Ports): Promise<Watched> {
  const { name, start, before, watched } = failed;
  const good =
    (await lastGoodDefinition(name, start.taskDefinitionArn, ports)) ?? definitionBefore(before);
  if (good === undefined || good === start.taskDefinitionArn) {
    return withSentence(
      watched,
      'There is no earlier revision that was deployed well to go back to.',
    );
  }
  timedLog(ports, start.startedAtMs).info(`taking the service back to ${good}`);
  const service = await ports.rollouts.restore({ ...name, taskDefinition: good });
  const primary = primaryOf(service);
  if (primary === undefined)
    return withSentence(watched, 'AWS names no deployment for the rollback.');
  const again = await watchDeployment(
    name,
    withTime(
      { ...start, deploymentId: primary.id, taskDefinitionArn: good, service },
      { start, watched: withoutEvidence(watched) },
      ports,
    ),
    ports,
  );
  return joined(watched, again, again.ending.outcome === 'succeeded');
}

/** What was told of the deployment is not told again of its way back, and that it is stopped is our own doing. */
function afterFailure({ start, watched }: Failed): WatchStart {
  const service = { ...start.service, events: watched.state.service.events };
  return { ...start, service, isStopAsked: true };
}

/** The way back has time of its own; what it says and asks counts on from the deployment. */
function withTime(
  start: WatchStart,
  { start: first, watched }: Pick<Failed, 'start' | 'watched'>,
  { clock }: Ports,
): WatchStart {
  const startedAtMs = clock.nowMs();
  const { untilStage: _, ...rest } = start;
  const timeMs = Math.max(LEAST_TIME_MS, start.deadlineMs - start.startedAtMs);
  const { stoppedTasks, toldCauses, callsUsed } = watched.state;
  return {
    ...rest,
    startedAtMs,
    deadlineMs: startedAtMs + timeMs,
    earlier: {
      startedAtMs: first.startedAtMs,
      callsUsed: callsUsed + CALLS_BETWEEN,
      stoppedTasks,
      toldCauses,
    },
  };
}

/** Another deployment goes back: what was seen of the failed one is not its own. */
function withoutEvidence(watched: Watched): Watched {
  return { ...watched, state: { ...watched.state, stoppedTasks: [], toldCauses: [] } };
}

/** What was seen of the deployment that failed explains it; the rollback tells the end and the counts. */
function joined(failed: Watched, back: Watched, isBack: boolean): Watched {
  const state = {
    ...failed.state,
    ...(back.state.start.deploymentId === failed.state.start.deploymentId
      ? { stoppedTasks: back.state.stoppedTasks }
      : {}),
    service: { ...back.state.service, events: failed.state.service.events },
  };
  const { endedAtMs } = back.ending;
  const ending = isBack
    ? {
        outcome: 'rolled-back' as const,
        cause: 'The service was taken back to the revision before it.',
      }
    : unfinished(back.ending);
  const cause = `${failed.ending.cause} ${ending.cause}`;
  return { state, ending: { ...failed.ending, ...ending, cause, endedAtMs } };
}

/** A rollback that was not seen to succeed: it failed, or nobody may wait for it any more. */
function unfinished({ outcome, cause }: Ending): Partial<Ending> {
  return outcome === 'cancelled'
    ? {
        outcome,
        cause: 'The run was told to stop while the service is taken back; AWS goes on with that.',
      }
    : { cause: `The rollback did not succeed: ${cause}` };
}

function withSentence(watched: Watched, sentence: string): Watched {
  const { ending } = watched;
  return { ...watched, ending: { ...ending, cause: `${ending.cause} ${sentence}` } };
}
