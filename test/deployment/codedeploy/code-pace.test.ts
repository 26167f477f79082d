import { nextLook, restMs, urgentLook } from '../../../src/deployment/codedeploy/code-pace.ts';
import type { CodeWatchState } from '../../../src/deployment/codedeploy/code-watch.ts';
import { beginCodeWatch } from '../../../src/deployment/codedeploy/step-code.ts';
import type { DeploymentTarget } from '../../../src/ports/codedeploy.ts';

const begun = beginCodeWatch({
  deploymentId: 'd-1',
  startedAtMs: 0,
  deadlineMs: 3_600_000,
  until: 'succeeded',
  continueWith: '',
  onTimeout: 'leave',
  onCancel: 'leave',
  evidence: { name: { cluster: 'c', service: 'web' }, taskDefinitionArn: 'a', knownEventIds: [] },
}).state;

const targetWith = (install: string, running: number): DeploymentTarget => ({
  status: 'InProgress',
  lifecycleEvents: [{ name: 'Install', status: install }],
  taskSets: [
    { label: 'Green', status: 'ACTIVE', desired: 3, running, pending: 0, trafficPercent: 0 },
  ],
});

const starting: CodeWatchState = { ...begun, looks: 2, target: targetWith('InProgress', 0) };
const started: CodeWatchState = { ...begun, looks: 9, target: targetWith('Succeeded', 3) };
const failed: CodeWatchState = {
  ...starting,
  evidence: {
    ...begun.evidence,
    tasksSeenAtMs: 30_000,
    stoppedTasks: [{ arn: 't/1', reason: 'gone', stopCode: 'TaskFailedToStart', containers: [] }],
  },
};

const asks = (state: CodeWatchState, atMs: number) =>
  Object.entries(nextLook(state, atMs))
    .filter(([, asked]) => asked)
    .map(([what]) => what);

test.each<[string, CodeWatchState, number, string]>([
  ['the deployment first', { ...begun, looks: 0 }, 10_000, 'deployment'],
  ['the target before any task can have started', { ...starting, looks: 1 }, 12_000, 'target'],
  ['the stopped tasks while the new ones start', starting, 30_000, 'tasks'],
  ['the target beside them now and then', { ...starting, looks: 3 }, 30_000, 'target,tasks'],
  ['the events of the service when nothing comes up', starting, 70_000, 'events'],
  ['the target once a failure is known', failed, 40_000, 'target'],
  ['the stopped tasks again after a minute', failed, 95_000, 'tasks'],
  ['the target once all tasks run', started, 40_000, 'target'],
  ['the deployment itself once a minute', started, 70_000, 'deployment'],
])('a look asks for %s', (_, state, atMs, what) => {
  expect(asks(state, atMs).join()).toBe(what);
});

test('a watch without a service to look at asks the deployment and its target', () => {
  const { evidence: _, ...start } = begun.start;
  expect(asks({ ...starting, start }, 30_000)).toEqual(['target']);
});

test('once our deployment has ended, its rollback is looked for there alone', () => {
  const ended = { ...begun, looks: 1, ended: { id: 'd-1', status: 'Failed' } };
  expect(asks(ended, 40_000)).toEqual(['deployment']);
  expect(asks({ ...ended, deploymentId: 'd-2' }, 40_000)).toEqual(['target']);
});

test('fewer running tasks than before are looked into at once', () => {
  const lost = { ...started, target: targetWith('Succeeded', 2) };
  expect(urgentLook(started, lost)).toMatchObject({ tasks: true });
  expect(urgentLook(started, started)).toBeUndefined();
});

test.each<[string, Partial<CodeWatchState>, number, number]>([
  ['before a task can have started', {}, 1_000, 10_000],
  ['while tasks start', {}, 20_000, 7_000],
  ['while tasks start, with all calls spent', { callsUsed: 20 }, 20_000, 10_000],
  ['in a long wait', { ...started, callsUsed: 1 }, 610_000, 10_000],
  ['to make up for calls that were spent', { ...started, callsUsed: 20 }, 61_000, 13_000],
  ['after a look that failed', { ...started, failedPolls: 2 }, 610_000, 40_000],
])('the rest %s', (_, over, atMs, rest) => {
  expect(restMs({ ...begun, ...over }, atMs)).toBe(rest);
});

test('a watch of alarms beside it makes the rest longer', () => {
  const start = { ...begun.start, othersPerMinute: 2 };
  expect(restMs({ ...started, start }, 610_000)).toBe(15_000);
});
