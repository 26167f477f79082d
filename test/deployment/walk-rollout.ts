import { beginWatch, stepWatch } from '../../src/deployment/step.ts';
import type { Observed, WatchStep } from '../../src/deployment/watch-types.ts';
import type { Service, ServiceDeployment } from '../../src/ports/ecs.ts';
import { createRandom, type Random } from '../../src/simulator/random.ts';
import {
  deployment,
  OLD,
  service,
  serviceDeployment,
  stoppedTask,
  watchStart,
} from './builders.ts';

export const START_MS = 2_000;

/** What is true in AWS at one time of a walk. */
export interface Truth {
  readonly status: string;
  readonly isOurs: boolean;
  readonly running: number;
  readonly failed: number;
}

/** The ways of a deployment: what may follow a status. @source reference/service-deployments.md section 5 */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  PENDING: ['PENDING', 'IN_PROGRESS', 'STOPPED'],
  IN_PROGRESS: [
    'IN_PROGRESS',
    'IN_PROGRESS',
    'IN_PROGRESS',
    'SUCCESSFUL',
    'ROLLBACK_REQUESTED',
    'ROLLBACK_IN_PROGRESS',
    'STOP_REQUESTED',
  ],
  STOP_REQUESTED: ['STOP_REQUESTED', 'STOPPED'],
  ROLLBACK_REQUESTED: ['ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'],
  ROLLBACK_IN_PROGRESS: ['ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'],
};

function next(truth: Truth, random: Random): Truth {
  const ways = WAYS[truth.status] ?? [truth.status];
  const status = ways[random.between(0, ways.length - 1)] ?? truth.status;
  const isDone = status === 'SUCCESSFUL';
  return {
    status,
    isOurs: !status.startsWith('ROLLBACK_') || status === 'ROLLBACK_REQUESTED',
    running: isDone ? 3 : random.between(0, 3),
    failed: truth.failed + (random.next() < 0.2 ? 1 : 0),
  };
}

function viewOf({ status, isOurs, running, failed }: Truth, strategy: string): Service {
  const ours = deployment({
    status: isOurs ? 'PRIMARY' : 'ACTIVE',
    runningCount: running,
    failedTasks: failed,
    rolloutState: status === 'SUCCESSFUL' ? 'COMPLETED' : isOurs ? 'IN_PROGRESS' : 'FAILED',
  });
  const isBack = status === 'ROLLBACK_SUCCESSFUL';
  const old = {
    ...OLD,
    status: isOurs ? 'ACTIVE' : 'PRIMARY',
    rolloutState: isOurs || isBack ? 'COMPLETED' : 'IN_PROGRESS',
  };
  const shown = status === 'SUCCESSFUL' ? [ours] : isBack ? [old] : [ours, old];
  return service({ deployments: shown, deploymentStrategy: strategy });
}

/** Answers one look from a truth, now or a stale one. */
export function answer(
  command: Extract<WatchStep['commands'][number], { kind: 'observe' }>,
  {
    truth,
    atMs,
    strategy,
    hasApi,
  }: { truth: Truth; atMs: number; strategy: string; hasApi: boolean },
): Observed {
  const { look } = command;
  const ours: ServiceDeployment = serviceDeployment({
    status: truth.status,
    runningCount: truth.running,
  });
  const tasks = Array.from({ length: truth.failed }, (_, at) =>
    stoppedTask(`t${at}`, 'Essential container in task exited'),
  );
  return {
    kind: 'observed',
    atMs,
    look,
    ...(look.service && { service: viewOf(truth, strategy) }),
    ...(look.serviceDeploymentArn !== undefined && hasApi && { serviceDeployment: ours }),
    ...(look.list && {
      briefs: hasApi
        ? [
            {
              arn: ours.arn,
              status: truth.status,
              targetRevisionArn: ours.targetRevisionArn,
              createdAtMs: START_MS,
            },
          ]
        : ('unsupported' as const),
    }),
    ...(look.stoppedTasks && { stoppedTasks: tasks }),
  };
}

/** One walk of a rollout to its end; gives back how it ended and what was true then. */
export function walkRollout(seed: number) {
  const random = createRandom(seed);
  const strategy = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'][seed % 4] ?? 'ROLLING';
  const hasApi = random.next() < 0.85;
  const start = watchStart({
    service: service({ deploymentStrategy: strategy }),
    startedAtMs: START_MS,
    deadlineMs: START_MS + 600_000,
  });
  let truth: Truth = { status: 'PENDING', isOurs: true, running: 0, failed: 0 };
  let earlier = truth;
  let step = beginWatch(start);
  let atMs = START_MS;
  for (let looks = 1; looks <= 1_000; looks += 1) {
    const command = step.commands.at(-1);
    if (command?.kind === 'finish') return { ending: command.ending, truth, hasApi, looks };
    if (command?.kind !== 'observe') throw new Error('a step ended without a look or an end');
    atMs += Math.max(command.afterMs, 1);
    if (command.afterMs > 0 && random.next() < 0.7) {
      earlier = truth;
      truth = next(truth, random);
    }
    const chance = random.next();
    if (chance < 0.004) step = stepWatch(step.state, { kind: 'cancelled', atMs });
    else if (chance < 0.08)
      step = stepWatch(step.state, { kind: 'poll-failed', atMs, message: 'no' });
    else {
      // One look in ten is stale: it shows what was true before.
      const seen = chance < 0.18 ? earlier : truth;
      step = stepWatch(step.state, answer(command, { truth: seen, atMs, strategy, hasApi }));
    }
  }
  throw new Error('the walk does not end');
}
