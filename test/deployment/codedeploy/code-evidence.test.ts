import {
  evidenceLines,
  explainEvidence,
  hasFailures,
  NO_EVIDENCE,
  withEvidence,
} from '../../../src/deployment/codedeploy/code-evidence.ts';
import { beginCodeWatch } from '../../../src/deployment/codedeploy/step-code.ts';
import type { Task } from '../../../src/ports/ecs.ts';

const { state } = beginCodeWatch({
  deploymentId: 'd-1',
  startedAtMs: 0,
  deadlineMs: 3_600_000,
  until: 'succeeded',
  continueWith: '',
  onTimeout: 'leave',
  onCancel: 'leave',
  evidence: {
    name: { cluster: 'c', service: 'web' },
    taskDefinitionArn: 'web:2',
    knownEventIds: ['old'],
  },
});

const PULL = 'CannotPullContainerError: example/app:9: not found';
const task = (id: string, over: Partial<Task> = {}): Task => ({
  arn: `task/${id}`,
  taskDefinitionArn: 'web:2',
  lastStatus: 'STOPPED',
  startedBy: 'ecs-svc/2',
  stopCode: 'TaskFailedToStart',
  stoppedReason: PULL,
  containers: [],
  ...over,
});

test('the first failed task is told with its cause, and an equal one not again', () => {
  const first = withEvidence(state, { atMs: 30_000, tasks: [task('a')] });
  const told = evidenceLines(NO_EVIDENCE, first);
  expect(told.lines[0]).toBe(`task a stopped (TaskFailedToStart): ${PULL}`);
  expect(told.lines[1]).toContain('why: CannotPullContainerError');
  expect(told.lines[2]).toContain('what to do: ');
  expect(hasFailures(told.evidence)).toBe(true);
  const next = { ...state, evidence: told.evidence };
  const second = withEvidence(next, { atMs: 90_000, tasks: [task('a'), task('b')] });
  expect(evidenceLines(told.evidence, second).lines).toEqual([]);
  expect(explainEvidence(second)).toMatchObject([{ count: 2, taskId: 'a' }]);
});

test('tasks of other revisions and of other task sets are left out', () => {
  const target = {
    status: 'InProgress',
    lifecycleEvents: [],
    taskSets: [
      {
        id: 'ecs-svc/2',
        label: 'Green',
        status: 'ACTIVE',
        desired: 1,
        running: 0,
        pending: 1,
        trafficPercent: 0,
      },
    ],
  };
  const tasks = [task('a', { taskDefinitionArn: 'web:1' }), task('b', { startedBy: 'ecs-svc/1' })];
  const seen = withEvidence({ ...state, target }, { atMs: 30_000, tasks });
  expect(seen.stoppedTasks).toEqual([]);
  expect(seen.tasksSeenAtMs).toBe(30_000);
});

test('events from before the deployment explain nothing', () => {
  const message = '(service web) was unable to place a task because no container instance met all';
  const events = [{ id: 'old', atMs: 1, message }];
  expect(explainEvidence(withEvidence(state, { atMs: 60_000, events }))).toEqual([]);
  const fresh = withEvidence(state, { atMs: 60_000, events: [{ ...events[0]!, id: 'new' }] });
  expect(evidenceLines(NO_EVIDENCE, fresh).lines.join()).toContain('why: ');
});

test('a watch without a place to look at keeps nothing', () => {
  const { evidence: _, ...start } = state.start;
  expect(withEvidence({ ...state, start }, { atMs: 1, tasks: [task('a')] })).toBe(NO_EVIDENCE);
});
