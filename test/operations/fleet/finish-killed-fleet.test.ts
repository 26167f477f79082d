import { finishKilledFleet } from '../../../src/operations/fleet/finish-killed-fleet.ts';
import { createRecord } from '../../../src/operations/record.ts';
import type { LeftService } from '../../../src/report/left-work.ts';
import { service, serviceDeployment } from '../../deployment/builders.ts';
import { memoryPorts } from '../memory-ports.ts';

const left = (name: string, more: Partial<LeftService> = {}): LeftService => ({
  name,
  wave: 1,
  cluster: 'c',
  service: name,
  ...more,
});
const OURS = { registeredArn: 'web:2', deploymentId: 'ecs-svc/222' };

async function finish(services: readonly LeftService[], onCancel: 'leave' | 'rollback') {
  const stops: string[] = [];
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const world = memoryPorts({
    ecs: {
      describeService: async ({ service: name }) => {
        if (name === 'gone') throw new Error('the connection was lost');
        return service();
      },
    },
    rollouts: {
      look: async () => serviceDeployment({ status: 'IN_PROGRESS' }),
      stop: async (_arn, type) => void stops.push(type),
    },
  });
  const ports = { ...world, log: { debug: say, info: say, warning: say, error: say } };
  const record = createRecord();
  const conclusion = await finishKilledFleet(services, onCancel, { ports, record });
  return { conclusion, stops, lines, ends: record.facts().services ?? [] };
}

test('each service that was under way is finished, the others are told', async () => {
  const { conclusion, stops, ends, lines } = await finish(
    [
      left('api', { outcome: 'succeeded' }),
      left('web', OURS),
      left('mail', { ...OURS, onCancel: 'leave' }),
      left('jobs', { wave: 2 }),
    ],
    'rollback',
  );
  expect(conclusion.outcome).toBe('cancelled');
  expect(conclusion.cause).toBe(
    'The step was killed before it had ended. 4 services: 1 succeeded, 2 cancelled, 1 not-started.',
  );
  expect(stops).toEqual(['ROLLBACK']);
  expect(ends.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['api', 'succeeded'],
    ['web', 'cancelled'],
    ['mail', 'cancelled'],
    ['jobs', 'not-started'],
  ]);
  expect(ends[1]?.cause).toContain('ECS was told to roll the deployment back');
  expect(ends[2]?.cause).toContain('goes on in AWS');
  expect(lines.some((line) => /^\[web\] web: cancelled: .*roll/.test(line))).toBe(true);
});

test('a way back is not taken away', async () => {
  const { stops, ends } = await finish([left('web', { ...OURS, isGoingBack: true })], 'rollback');
  expect(stops).toEqual([]);
  expect(ends[0]?.cause).toMatch(/on its way back to the revision before\..*goes on in AWS/);
});

test('a revision that nobody runs is named', async () => {
  const { ends } = await finish([left('web', { registeredArn: 'td/web:9' })], 'leave');
  expect(ends[0]?.cause).toContain('web:9 was registered, and no service runs it.');
});

test('a service that cannot be asked does not keep the others from being finished', async () => {
  const { stops, ends } = await finish([left('gone', OURS), left('web', OURS)], 'rollback');
  expect(ends.map(({ outcome }) => outcome)).toEqual(['unverifiable', 'cancelled']);
  expect(stops).toEqual(['ROLLBACK']);
});
