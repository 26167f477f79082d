import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import {
  deployment,
  OLD,
  service,
  serviceDeployment,
  stoppedTask,
} from '../deployment/builders.ts';
import { BEFORE, type MemoryPorts, memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'deploy' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  service: 'web',
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  ifUnchanged: 'register' as const,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  waitUntil: 'complete',
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  fitCheck: 'warn' as const,
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

async function run(ports: MemoryPorts, over: object = {}) {
  const record = createRecord();
  const conclusion = await deploy({ ...INPUTS, ...over }, ports, record);
  return { conclusion, facts: record.facts() };
}

describe('deploy', () => {
  test('makes one describe, one register and one update when it does not wait', async () => {
    const ports = memoryPorts();
    const { conclusion } = await run(ports, { waitForServiceStability: false });
    expect(ports.calls).toEqual(['describeService', 'registerTaskDefinition', 'updateService']);
    expect(conclusion.outcome).toBe('succeeded');
    expect(conclusion.cause).toContain('not watched');
  });

  test('registers and updates once and follows its own deployment to the end', async () => {
    const ports = memoryPorts();
    const { conclusion, facts } = await run(ports);
    expect(conclusion.outcome).toBe('succeeded');
    expect(ports.calls.filter((call) => call === 'updateService')).toHaveLength(1);
    expect(facts).toMatchObject({
      taskDefinitionArn: 'arn:web:2',
      previousTaskDefinitionArn: 'web:1',
      deploymentId: 'ecs-svc/222',
      counts: { desired: 3, running: 3, pending: 0, failed: 0 },
    });
    expect(ports.outputValues.get('task-definition-arn')).toBe('arn:web:2');
  });

  test.each([
    ['an unknown service', { describeService: async () => undefined }, 'service-not-found'],
    [
      'a service that is not active',
      { describeService: async () => service({ status: 'DRAINING' }) },
      'service-inactive',
    ],
    [
      'a service of another controller',
      { describeService: async () => service({ deploymentController: 'EXTERNAL' }) },
      'service-unsupported',
    ],
  ])('%s is an error before any write', async (_, ecs, code) => {
    const ports = memoryPorts({ ecs });
    await expect(run(ports)).rejects.toMatchObject({ code });
    expect(ports.calls).toEqual(['describeService']);
  });

  test('a definition with an error makes no call at all', async () => {
    const ports = memoryPorts({ files: { 'td.json': '{"family": 1}' } });
    await expect(run(ports)).rejects.toMatchObject({ code: 'definition-invalid' });
    expect(ports.calls).toEqual([]);
  });

  test('a rollback is told with the reason of the tasks and what to do', async () => {
    const ports = memoryPorts({
      ecs: {
        describeServiceDeployment: async () => serviceDeployment({ status: 'ROLLBACK_SUCCESSFUL' }),
        stoppedTasks: async () => [stoppedTask('t1', 'CannotPullContainerError: not found')],
      },
    });
    const { conclusion, facts } = await run(ports);
    expect(conclusion).toMatchObject({
      outcome: 'rolled-back',
      cause: expect.stringContaining('CannotPullContainerError'),
      hint: expect.stringContaining('Push the image'),
    });
    expect(facts.explanations).toMatchObject([{ id: 'image-missing', count: 1 }]);
  });

  test('an update that starts no deployment and needs none is unchanged', async () => {
    const ports = memoryPorts({ ecs: { updateService: async () => BEFORE } });
    const { conclusion } = await run(ports, { taskDefinition: undefined, desiredCount: 3 });
    expect(conclusion.outcome).toBe('unchanged');
    expect(ports.calls).toEqual(['describeService', 'updateService']);
  });

  test('a changed count without a deployment is followed by the counts', async () => {
    const scaling = service({
      desiredCount: 5,
      deployments: [{ ...OLD, status: 'PRIMARY', runningCount: 3 }],
    });
    const scaled = { ...scaling, deployments: [{ ...OLD, status: 'PRIMARY', runningCount: 5 }] };
    let reads = 0;
    const ports = memoryPorts({
      ecs: {
        updateService: async () => scaling,
        describeService: async () => (reads++ === 0 ? BEFORE : reads < 4 ? scaling : scaled),
      },
    });
    const { conclusion } = await run(ports, { taskDefinition: undefined, desiredCount: 5 });
    expect(conclusion.outcome).toBe('succeeded');
  });

  test('what is not given is not sent', async () => {
    const sent: object[] = [];
    const ports = memoryPorts({
      ecs: {
        updateService: async (change) => {
          sent.push(change);
          return service({ deployments: [deployment()] });
        },
      },
    });
    await run(ports, { waitForServiceStability: false });
    expect(sent).toEqual([{ cluster: 'c', service: 'web', taskDefinition: 'arn:web:2' }]);
  });

  test.each([
    ['the revision that the service runs', { taskDefinition: 'web:1' }],
    ['an equal file that may reuse it', { ifUnchanged: 'reuse' as const }],
    ['the same count', { taskDefinition: 'service:', desiredCount: 3 }],
  ])('%s is unchanged without a write', async (_, over) => {
    for (const waitForServiceStability of [true, false]) {
      const ports = memoryPorts();
      const { conclusion, facts } = await run(ports, { ...over, waitForServiceStability });
      expect(conclusion.outcome).toBe('unchanged');
      expect(ports.calls).not.toContain('registerTaskDefinition');
      expect(ports.calls).not.toContain('updateService');
      expect(facts.taskDefinitionArn).toBe('web:1');
    }
  });

  test.each([
    ['a forced deployment', { forceNewDeployment: true }],
    ['another count', { desiredCount: 7 }],
    ['tags', { propagateTags: 'SERVICE' as const }],
    ['a volume', { serviceManagedEbsVolume: {}, serviceManagedEbsVolumeName: 'v' }],
  ])('%s is sent with a revision that is there already', async (_, over) => {
    const ports = memoryPorts();
    await run(ports, { taskDefinition: 'web:1', waitForServiceStability: false, ...over });
    expect(ports.calls).not.toContain('registerTaskDefinition');
    expect(ports.calls).toContain('updateService');
  });

  test('an edited revision is registered anew', async () => {
    const ports = memoryPorts();
    await run(ports, { taskDefinitionArn: 'web:1', taskDefinition: undefined, image: 'a:1' });
    expect(ports.calls).toContain('registerTaskDefinition');
  });
});
