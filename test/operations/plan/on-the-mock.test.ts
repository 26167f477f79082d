import { readFileSync } from 'node:fs';
import { deploy } from '../../../src/operations/deploy.ts';
import { plan } from '../../../src/operations/plan.ts';
import { createRecord } from '../../../src/operations/record.ts';
import { fitText } from '../../../src/report/fit-text.ts';
import { DEPLOY_INPUTS } from '../mock-run.ts';
import { clusterPorts, startCluster } from './mock-cluster.ts';

const PLAN = {
  operation: 'plan' as const,
  launchType: 'service' as const,
  launchPolicy: 'cheapest' as const,
  interruptible: false,
  headroom: 0,
  taskDefinition: 'td.json',
  cluster: 'default',
  service: 'web',
  mock: false,
  speed: 60,
  maxRetries: 0,
  format: 'text' as const,
};

/** What is planned for a task of so much memory, and how its deploy ends. */
async function planAndDeploy(memory: number) {
  const server = await startCluster();
  try {
    const before = server.requests().length;
    const record = createRecord();
    const planned = await plan(PLAN, clusterPorts(server, memory), record);
    const asked = server.requests().slice(before);
    const inputs = { ...DEPLOY_INPUTS, cluster: 'default', waitForMinutes: 10 };
    const deployed = await deploy(inputs, clusterPorts(server, memory), createRecord());
    return { planned, deployed, facts: record.facts(), asked: asked.map((one) => one.operation) };
  } finally {
    await server.stop();
  }
}

test('what the plan lets through, the mock rolls out', async () => {
  const { planned, deployed, facts, asked } = await planAndDeploy(800);
  expect(planned.outcome).toBe('succeeded');
  expect(facts.fit).toMatchObject({ verdict: 'always', instances: 2, usable: 2, peakTasks: 4 });
  expect(deployed.outcome).toBe('succeeded');
  expect(asked.toSorted()).toEqual([
    'DescribeContainerInstances',
    'DescribeServices',
    'DescribeTaskDefinition',
    'DescribeTasks',
    'ListContainerInstances',
    'ListTasks',
  ]);
});

test('what the plan says sticks, sticks on the mock', async () => {
  const { planned, deployed, facts } = await planAndDeploy(1300);
  expect(planned).toMatchObject({ outcome: 'failed' });
  expect(facts.fit).toMatchObject({
    verdict: 'never',
    stuck: { cause: 'room', started: 0, oldRunning: 2 },
    reasons: { 'RESOURCE:MEMORY': 2 },
    remedies: [
      'add 1 instance t3.small',
      'lower minimumHealthyPercent of the service to 50',
      'reserve at most 1200 MiB of memory for a task',
    ],
  });
  expect(deployed.outcome).not.toBe('succeeded');
  expect(readFileSync('docs/plan.md', 'utf8')).toContain(facts.fit && fitText(facts.fit));
});
