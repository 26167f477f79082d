import { CreateServiceCommand } from '@aws-sdk/client-ecs';
import type { Ports } from '../../src/ports/ports.ts';
import { register, type Stage, startStage } from '../mock-server/code-deploy.ts';
import { deployOn } from './code-run.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
  await stage.ecs.send(
    new CreateServiceCommand({
      cluster: 'c',
      serviceName: 'rolling',
      taskDefinition: await register(stage, 'ok'),
      desiredCount: 2,
      healthCheckGracePeriodSeconds: 120,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      loadBalancers: [{ targetGroupArn: stage.blue, containerName: 'app', containerPort: 80 }],
    }),
  );
  stage.server.advance(180);
});
afterEach(() => stage.server.stop());

const run = (tag: string, over: object = {}) =>
  deployOn(stage, `example/app:${tag}`, { service: 'rolling', ...over });

test('unhealthy targets are told with their code while the tasks still run, and explain the end', async () => {
  const { conclusion, ports, record } = await run('target-unhealthy');
  expect(conclusion.outcome).toBe('rolled-back');
  const { lines } = ports;
  const at = lines.findIndex((line) => line.includes('code Target.ResponseCodeMismatch'));
  expect(at).toBeGreaterThan(0);
  expect(lines.slice(0, at).join()).not.toMatch(/task \w+ stopped/);
  expect(lines.join()).toContain('why: The health check of the load balancer gets another status');
  expect(record.facts().explanations?.map(({ id }) => id)).toContain('target-codes');
});

test('bake-minutes alone watches the target groups, and the end says so', async () => {
  const { conclusion, ports } = await run('ok', { bakeMinutes: 5 });
  expect(conclusion).toMatchObject({
    outcome: 'succeeded',
    cause: expect.stringContaining('Alarms and targets stayed quiet for 5 min more.'),
  });
  expect(ports.lines.join()).toContain('watching target groups blue for 5 min more');
});

test('a target that turns unhealthy while it bakes takes the deployment back', async () => {
  let isSick = false;
  const wrap = (ports: Ports): Ports => ({
    ...ports,
    loadBalancing: {
      ...ports.loadBalancing,
      targetHealth: async (arn) => {
        const seen = await ports.loadBalancing.targetHealth(arn);
        const code = 'Target.Timeout';
        const description = 'Request timed out';
        return isSick ? [{ target: '10.0.0.1:80', state: 'unhealthy', code, description }] : seen;
      },
    },
  });
  const onLine = (line: string) => {
    if (line.includes('the deployment is complete')) isSick = true;
  };
  const over = { service: 'rolling', bakeMinutes: 5 };
  const { conclusion } = await deployOn(stage, 'example/app:ok', over, { onLine, wrap });
  expect(conclusion).toMatchObject({
    outcome: 'rolled-back',
    cause: expect.stringContaining('10.0.0.1:80 is unhealthy: Request timed out (Target.Timeout)'),
  });
});

test('a role that may not look at targets loses nothing else', async () => {
  stage.server.fail({
    kind: 'access-denied',
    operation: 'elasticloadbalancing.DescribeTargetHealth',
  });
  const { conclusion, ports } = await run('ok', { bakeMinutes: 5 });
  expect(conclusion.outcome).toBe('succeeded');
  expect(ports.lines.join()).toContain('Target health is not watched');
});
