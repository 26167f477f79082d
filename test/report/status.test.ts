import { statusLines, statusSentence } from '../../src/report/status.ts';
import { service, serviceDeployment } from '../deployment/builders.ts';

test('statusLines show the service, its deployments and the newest events', () => {
  const events = Array.from({ length: 7 }, (_, n) => ({
    id: `e${n}`,
    atMs: 0,
    message: `event ${n}`,
  }));
  const lines = statusLines(
    service({ events }),
    serviceDeployment({ statusReason: 'all is well' }),
  );
  expect(lines.join('\n')).toContain('service     web (ACTIVE)');
  expect(lines).toContain('deployment  IN_PROGRESS: all is well');
  expect(lines.filter((line) => line.includes('ecs-svc/'))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('event '))).toHaveLength(5);
  expect(lines.at(-1)).toBe('event       1970-01-01T00:00:00.000Z  event 4');
});

test('a deployment that waits at a stage is shown with the command that answers', () => {
  const hooks = [{ id: 'ecs-pause-1', targetType: 'PAUSE', status: 'AWAITING_ACTION' }];
  const lines = statusLines(
    service(),
    serviceDeployment({ lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT', hooks }),
  );
  expect(lines).toContain('deployment  IN_PROGRESS at POST_TEST_TRAFFIC_SHIFT');
  expect(lines.join('\n')).toContain(
    'go on with: slipway continue --service web --cluster c --hook-id ecs-pause-1',
  );
});

const PRIMARY = {
  id: 'ecs-svc/1',
  status: 'PRIMARY',
  taskDefinitionArn: 'web:1',
  desiredCount: 3,
  runningCount: 3,
  pendingCount: 0,
  scalePercent: 100,
  stability: 'STEADY_STATE',
};
const NEXT = { ...PRIMARY, id: 'ecs-svc/2', status: 'ACTIVE', taskDefinitionArn: 'web:2' };

test('task sets that replace each other are shown each, and more tasks than desired are no riddle', () => {
  const taskSets = [PRIMARY, { ...NEXT, runningCount: 2, pendingCount: 1 }];
  const moving = service({ runningCount: 5, pendingCount: 1, deployments: [], taskSets });
  const lines = statusLines(moving, undefined);
  expect(lines).toContain('tasks       5 running in 2 task sets, 3 desired, 1 starting');
  expect(lines.filter((line) => line.startsWith('task set'))).toEqual([
    'task set    primary ecs-svc/1 STEADY_STATE: 3 of 3 running, 0 starting, scale 100%, web:1',
    'task set    replacement ecs-svc/2 STEADY_STATE: 2 of 3 running, 1 starting, scale 100%, web:2',
  ]);
  expect(statusSentence(moving)).toBe(
    'web is ACTIVE: 3 of 3 tasks run in the primary task set, 2 of 3 tasks run in the replacement task set.',
  );
});

test('a service with one task set is told as any other', () => {
  const still = service({ deployments: [], taskSets: [PRIMARY] });
  expect(statusSentence(still)).toBe('web is ACTIVE: 3 of 3 tasks run.');
  expect(statusLines(still, undefined)).toContain('tasks       3 of 3 running, 0 starting');
});
