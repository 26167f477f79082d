import fc from 'fast-check';
import { beginWatch, stepWatch } from '../../src/deployment/step.ts';
import type {
  Ending,
  WatchEvent,
  WatchStart,
  WatchStep,
} from '../../src/deployment/watch-types.ts';
import { OUTCOMES } from '../../src/errors.ts';
import type { ServiceDeployment } from '../../src/ports/ecs.ts';
import {
  deployment,
  OLD,
  OURS_ARN,
  OURS_REVISION,
  observed,
  service,
  serviceDeployment,
  stoppedTask,
  watchStart,
} from './builders.ts';

/** Feeds events one after the other and gives back the end, if there was one. */
function play(events: readonly WatchEvent[], start: WatchStart = watchStart()) {
  let step: WatchStep = beginWatch(start);
  const lines: string[] = [];
  for (const event of events) {
    step = stepWatch(step.state, event);
    for (const command of step.commands) {
      if (command.kind === 'say') lines.push(command.line);
      if (command.kind === 'finish') return { ending: command.ending, lines, state: step.state };
    }
  }
  return { ending: undefined as Ending | undefined, lines, state: step.state };
}

const withStatus = (status: string, over: Partial<ServiceDeployment> = {}) =>
  observed({ service: service(), serviceDeployment: serviceDeployment({ status, ...over }) });

describe('stepWatch judges by our own service deployment', () => {
  test.each([
    ['SUCCESSFUL', 'succeeded'],
    ['ROLLBACK_SUCCESSFUL', 'rolled-back'],
    ['ROLLBACK_FAILED', 'failed'],
    ['STOPPED', 'failed'],
  ])('%s ends as %s', (status, outcome) => {
    expect(play([withStatus(status)]).ending?.outcome).toBe(outcome);
  });

  test.each([
    'PENDING',
    'IN_PROGRESS',
    'STOP_REQUESTED',
    'ROLLBACK_REQUESTED',
    'ROLLBACK_IN_PROGRESS',
  ])('%s is no end', (status) => {
    expect(play([withStatus(status)]).ending).toBeUndefined();
  });

  test('a desired count of 0 proves nothing', () => {
    const empty = observed({
      service: service({ desiredCount: 0, runningCount: 0 }),
      serviceDeployment: serviceDeployment({ status: 'SUCCESSFUL' }),
    });
    expect(play([empty]).ending?.outcome).toBe('unverifiable');
  });

  test('a stop with a newer primary deployment is superseded', () => {
    const newer = deployment({ id: 'ecs-svc/333', createdAtMs: 9_000 });
    const seen = observed({
      service: service({ deployments: [newer, deployment({ status: 'ACTIVE' })] }),
      serviceDeployment: serviceDeployment({ status: 'STOPPED' }),
    });
    expect(play([seen]).ending?.outcome).toBe('superseded');
  });

  test('the service deployment of somebody else is not believed', () => {
    const other = serviceDeployment({
      status: 'SUCCESSFUL',
      targetRevisionArn: `${OURS_REVISION}9`,
    });
    const { ending, state } = play([observed({ service: service(), serviceDeployment: other })]);
    expect(ending).toBeUndefined();
    expect(state.truth).toEqual({ kind: 'searching', tries: 1 });
  });

  test('ours is found in the list when the service names another one', () => {
    const brief = {
      arn: OURS_ARN,
      status: 'IN_PROGRESS',
      targetRevisionArn: OURS_REVISION,
      createdAtMs: 2_000,
    };
    const { state } = play([observed({ service: service(), briefs: [brief] })]);
    expect(state.truth).toEqual({ kind: 'service-deployment', arn: OURS_ARN });
  });

  test('an earlier status that comes after a later one is stale and not believed', () => {
    const { state } = play([withStatus('ROLLBACK_IN_PROGRESS'), withStatus('IN_PROGRESS')]);
    expect(state.serviceDeployment?.status).toBe('ROLLBACK_IN_PROGRESS');
  });

  test('a view of the service that is older than one seen before is not believed', () => {
    const event = (id: string, atMs: number) => ({ id, atMs, message: id });
    const newer = service({ events: [event('e2', 20), event('e1', 10)], runningCount: 5 });
    const older = service({ events: [event('e1', 10)], runningCount: 4 });
    const { state } = play([observed({ service: newer }), observed({ service: older })]);
    expect(state.service.runningCount).toBe(5);
  });

  test('FAILED in the list while ECS rolls back is not taken for a failure without a rollback', () => {
    const back = observed({
      service: service({
        deployments: [
          { ...OLD, status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
          deployment({ status: 'ACTIVE', rolloutState: 'FAILED' }),
        ],
      }),
      serviceDeployment: serviceDeployment(),
    });
    expect(play([back, back, back]).ending).toBeUndefined();
  });

  test('FAILED in the list without a rollback is a failure once seen twice', () => {
    const failed = observed({
      service: service({ deployments: [deployment({ rolloutState: 'FAILED' }), OLD] }),
      serviceDeployment: serviceDeployment(),
    });
    expect(play([failed]).ending).toBeUndefined();
    expect(play([failed, failed]).ending?.outcome).toBe('failed');
  });

  test('a service that is gone is a failure', () => {
    expect(play([observed({ service: service({ status: 'MISSING' }) })]).ending?.outcome).toBe(
      'failed',
    );
  });

  test('a failure is told only after a look for stopped tasks', () => {
    const partial = observed({
      look: { service: true, list: false, stoppedTasks: false },
      service: service(),
      serviceDeployment: serviceDeployment({ status: 'ROLLBACK_SUCCESSFUL' }),
    });
    const step = stepWatch(beginWatch(watchStart()).state, partial);
    expect(step.commands.at(-1)).toMatchObject({
      kind: 'observe',
      afterMs: 0,
      look: { stoppedTasks: true },
    });
    const task = stoppedTask('t1', 'CannotPullContainerError: not found');
    const { ending, state } = play([
      partial,
      observed({ service: service(), stoppedTasks: [task] }),
    ]);
    expect(ending?.outcome).toBe('rolled-back');
    expect(state.stoppedTasks).toHaveLength(1);
  });
});

describe('stepWatch judges by the list where there is no service deployment API', () => {
  const seen = (over: Parameters<typeof service>[0]) =>
    observed({ service: service(over), briefs: 'unsupported' });

  test('COMPLETED with all tasks running succeeds', () => {
    const done = deployment({ rolloutState: 'COMPLETED', runningCount: 3 });
    expect(play([seen({ deployments: [done] })]).ending?.outcome).toBe('succeeded');
  });

  test('COMPLETED without the tasks is not believed', () => {
    const empty = deployment({ rolloutState: 'COMPLETED', runningCount: 0 });
    expect(play([seen({ deployments: [empty] })]).ending).toBeUndefined();
  });

  test('the old deployment back as primary after FAILED is a rollback', () => {
    const failed = seen({ deployments: [deployment({ rolloutState: 'FAILED' }), OLD] });
    const back = seen({
      deployments: [
        { ...OLD, status: 'PRIMARY' },
        deployment({ status: 'ACTIVE', rolloutState: 'FAILED' }),
      ],
    });
    expect(play([failed, back]).ending?.outcome).toBe('rolled-back');
  });

  test('a newer primary supersedes', () => {
    const newer = deployment({ id: 'ecs-svc/333', createdAtMs: 9_000 });
    expect(
      play([seen({ deployments: [newer, deployment({ status: 'ACTIVE' })] })]).ending?.outcome,
    ).toBe('superseded');
  });

  test('a view from before the update is stale and waited over', () => {
    expect(play([seen({ deployments: [{ ...OLD, status: 'PRIMARY' }] })]).ending).toBeUndefined();
  });
});

describe('stepWatch tells each thing once', () => {
  const event = { id: 'e1', atMs: 5_000, message: '(service web) has started 3 tasks' };

  test('events since the start, stopped tasks and changed progress', () => {
    const task = stoppedTask('t1', 'CannotPullContainerError: not found');
    const look = observed({ service: service({ events: [event] }), stoppedTasks: [task] });
    const { lines } = play([look, { ...look, atMs: 15_000 }]);
    expect(lines.filter((line) => line.includes('has started 3 tasks'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('task t1 stopped'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('new tasks running'))).toHaveLength(1);
  });

  test('events from before the start are not told', () => {
    const start = watchStart({ service: service({ events: [event] }) });
    const { lines } = play([observed({ service: service({ events: [event] }) })], start);
    expect(lines.join()).not.toContain('has started 3 tasks');
  });
});

describe('stepWatch ends in time', () => {
  test('at the deadline as timed-out, in a sentence with the time and the counts', () => {
    const { ending } = play([observed({ atMs: 602_000, service: service() })]);
    expect(ending?.outcome).toBe('timed-out');
    expect(ending?.cause).toMatch(/not complete after 10 min.*0 of 3 new tasks running/);
  });

  test('when cancelled, saying that the deployment goes on', () => {
    const { ending } = play([{ kind: 'cancelled', atMs: 3_000 }]);
    expect(ending?.outcome).toBe('cancelled');
    expect(ending?.cause).toContain('goes on without it');
  });

  test('when AWS cannot be asked ten times in a row, as unverifiable', () => {
    const failed: WatchEvent = { kind: 'poll-failed', atMs: 3_000, message: 'no answer' };
    expect(play(Array(9).fill(failed)).ending).toBeUndefined();
    expect(play(Array(10).fill(failed)).ending?.outcome).toBe('unverifiable');
    expect(
      play([...Array(9).fill(failed), withStatus('IN_PROGRESS'), failed]).ending,
    ).toBeUndefined();
  });
});

describe('any order of events', () => {
  const status = fc.constantFrom(
    'PENDING',
    'IN_PROGRESS',
    'STOP_REQUESTED',
    'ROLLBACK_IN_PROGRESS',
    'SUCCESSFUL',
    'STOPPED',
    'ROLLBACK_SUCCESSFUL',
    'ROLLBACK_FAILED',
  );
  const entry = fc.record({
    rolloutState: fc.constantFrom('IN_PROGRESS', 'COMPLETED', 'FAILED'),
    runningCount: fc.nat(4),
    failedTasks: fc.nat(3),
  });
  const event: fc.Arbitrary<WatchEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('poll-failed' as const),
      atMs: fc.nat(9_000),
      message: fc.string(),
    }),
    fc
      .tuple(entry, fc.option(status, { nil: undefined }), fc.boolean())
      .map(([ours, deploymentStatus, unsupported]) =>
        observed({
          service: service({ deployments: [deployment(ours), OLD] }),
          ...(unsupported ? { briefs: 'unsupported' as const } : {}),
          ...(deploymentStatus === undefined
            ? {}
            : { serviceDeployment: serviceDeployment({ status: deploymentStatus }) }),
        }),
      ),
  );

  test('ends at the deadline at the latest, and succeeds only on SUCCESSFUL or a completed list', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const late = observed({ atMs: 700_000, service: service() });
        const { ending, state } = play([...events, late, late]);
        expect(Object.keys(OUTCOMES)).toContain(ending?.outcome);
        if (ending?.outcome !== 'succeeded') return;
        const completed = state.service.deployments[0]?.rolloutState === 'COMPLETED';
        const byList = state.truth.kind === 'deployments-list' && completed;
        expect(state.serviceDeployment?.status === 'SUCCESSFUL' || byList).toBe(true);
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});
