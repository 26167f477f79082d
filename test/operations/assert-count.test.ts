import { assertCount } from '../../src/operations/assert-count.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { plan } from '../../src/operations/plan.ts';
import { createRecord } from '../../src/operations/record.ts';
import { service } from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const DAEMON = service({ schedulingStrategy: 'DAEMON' });
const INPUTS = {
  cluster: 'c',
  service: 'web',
  taskDefinition: 'td.json',
  desiredCount: 2,
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  waitUntil: 'complete',
  ifUnchanged: 'register' as const,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  fitCheck: 'off' as const,
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};
const PLANNING = {
  launchType: 'service' as const,
  launchPolicy: 'cheapest' as const,
  interruptible: false,
  headroom: 0,
};
const files = {
  'td.json': '{"family":"web","containerDefinitions":[{"name":"app","image":"i","memory":64}]}',
};
const WRITES = ['registerTaskDefinition', 'updateService'];

describe('desired-count for a daemon', () => {
  test.each([
    [
      'deploy',
      (ports: ReturnType<typeof memoryPorts>) =>
        deploy({ ...INPUTS, operation: 'deploy' }, ports, createRecord()),
    ],
    [
      'plan',
      (ports: ReturnType<typeof memoryPorts>) =>
        plan({ ...INPUTS, ...PLANNING, operation: 'plan' }, ports, createRecord()),
    ],
  ] as const)('is refused by %s before any write', async (_operation, run) => {
    const ports = memoryPorts({ files, ecs: { describeService: async () => DAEMON } });
    await expect(run(ports)).rejects.toMatchObject({
      code: 'input-conflict',
      message: expect.stringMatching(/desired-count is 2, and web has .* DAEMON/),
      hint: 'Leave desired-count out.',
    });
    expect(ports.calls.filter((call) => WRITES.includes(call))).toEqual([]);
  });

  test('says nothing when no count is given, or to a service with replicas', () => {
    expect(() => assertCount({}, DAEMON)).not.toThrow();
    expect(() => assertCount({ desiredCount: 2 }, service())).not.toThrow();
  });
});
