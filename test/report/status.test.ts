import { statusLines } from '../../src/report/status.ts';
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
