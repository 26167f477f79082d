import {
  DescribeServiceRevisionsCommand,
  ListServiceDeploymentsCommand,
  ServiceDeploymentNotFoundException,
  StopServiceDeploymentCommand,
  type StopServiceDeploymentStopType,
  UpdateServiceCommand,
  waitUntilServicesStable,
} from '@aws-sdk/client-ecs';
import { type Bench, deploy, look, lookAt, startSeeded, stopAll, tasks } from '../builders.ts';

afterEach(stopAll);

const ENDED = ['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'];

/** Follows a service deployment to its end in steps of five seconds; at every step the limits must hold. */
async function follow(bench: Bench, arn: string) {
  const startMs = bench.server.clock.nowMs();
  for (let step = 0; step < 120; step += 1) {
    const one = await lookAt(bench, arn);
    const service = await look(bench);
    expect(service.runningCount! + service.pendingCount!).toBeLessThanOrEqual(6);
    expect(service.runningCount!).toBeGreaterThanOrEqual(3);
    const seconds = (bench.server.clock.nowMs() - startMs) / 1000;
    if (ENDED.includes(one.status!)) return { one, service, seconds };
    bench.server.advance(5);
  }
  throw new Error('it never ended');
}

describe('a rolling deployment over HTTP', () => {
  it('succeeds in one and a half to three minutes, within its limits at every look', async () => {
    const bench = await startSeeded();
    const { one, service, seconds } = await follow(bench, await deploy(bench, 'ok'));
    expect(one).toMatchObject({
      status: 'SUCCESSFUL',
      targetServiceRevision: { requestedTaskCount: 3, runningTaskCount: 3, pendingTaskCount: 0 },
      deploymentCircuitBreaker: { status: 'MONITORING_COMPLETE', failureCount: 0, threshold: 3 },
    });
    expect(one.finishedAt!.getTime()).toBeGreaterThan(one.startedAt!.getTime());
    expect(service.deployments).toHaveLength(1);
    expect(service.deployments![0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'COMPLETED',
      taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2',
    });
    expect(service.events![0]!.message).toBe('(service web) has reached a steady state.');
    expect(seconds).toBeGreaterThanOrEqual(80);
    expect(seconds).toBeLessThanOrEqual(180);
  });

  it('rolls an image that does not exist back within one to three minutes and says why', async () => {
    const bench = await startSeeded();
    const { one, service, seconds } = await follow(bench, await deploy(bench, 'does-not-exist'));
    expect(one.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(one.deploymentCircuitBreaker).toEqual({
      status: 'TRIGGERED',
      failureCount: 3,
      threshold: 3,
    });
    expect(one.rollback!.serviceRevisionArn).toBe(one.sourceServiceRevisions![0]!.arn);
    expect(service.taskDefinition).toMatch(/web:1$/);
    expect(service.deployments).toHaveLength(1);
    const stopped = await tasks(bench, 'STOPPED');
    const failed = stopped.filter((task) => task.stopCode === 'TaskFailedToStart');
    expect(failed).toHaveLength(3);
    expect(failed[0]!.stoppedReason).toMatch(/^CannotPullContainerError: .*does-not-exist/);
    expect(failed[0]!.containers![0]!.reason).toBe(failed[0]!.stoppedReason);
    expect(`ecs-svc/${one.targetServiceRevision!.arn!.split('/').at(-1)}`).toBe(
      failed[0]!.startedBy,
    );
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThanOrEqual(180);
  });

  it('shows the failed deployment while it goes back', async () => {
    const bench = await startSeeded();
    const arn = await deploy(bench, 'crash');
    let one = await lookAt(bench, arn);
    while (one.status !== 'ROLLBACK_IN_PROGRESS') {
      bench.server.advance(1);
      one = await lookAt(bench, arn);
    }
    const { deployments } = await look(bench);
    const failed = deployments!.find((entry) => entry.rolloutState === 'FAILED');
    const primary = deployments!.find((entry) => entry.status === 'PRIMARY');
    expect(primary).toMatchObject({ rolloutState: 'IN_PROGRESS', runningCount: 3 });
    expect(failed).toMatchObject({
      status: 'ACTIVE',
      rolloutStateReason: `ECS deployment circuit breaker: rolling back to deploymentId ${primary!.id}.`,
    });
    expect(failed!.failedTasks).toBeGreaterThanOrEqual(3);
  });

  it('keeps the old tasks while new ones crash and no circuit breaker ends it', async () => {
    const bench = await startSeeded();
    const deploymentCircuitBreaker = { enable: false, rollback: false };
    const input = {
      cluster: 'c',
      service: 'web',
      deploymentConfiguration: { deploymentCircuitBreaker },
    };
    await bench.ecs.send(new UpdateServiceCommand(input));
    const arn = await deploy(bench, 'crash');
    for (let minute = 0; minute < 10; minute += 1) {
      bench.server.advance(60);
      const { deployments } = await look(bench);
      expect(deployments!.find((entry) => entry.status === 'ACTIVE')!.runningCount).toBe(3);
    }
    const one = await lookAt(bench, arn);
    expect(one.status).toBe('IN_PROGRESS');
    expect(one.deploymentCircuitBreaker).toBeUndefined();
    expect((await look(bench)).deployments![0]!.failedTasks).toBeGreaterThan(10);
  });

  it('is superseded by a newer one', async () => {
    const bench = await startSeeded();
    const first = await deploy(bench, 'slow');
    bench.server.advance(30);
    const second = await deploy(bench, 'ok');
    expect(await lookAt(bench, first)).toMatchObject({
      status: 'STOPPED',
      statusReason: expect.stringMatching(/newer/),
    });
    expect((await follow(bench, second)).one.status).toBe('SUCCESSFUL');
  });

  it('goes back when StopServiceDeployment asks for it', async () => {
    const bench = await startSeeded();
    const arn = await deploy(bench, 'slow');
    bench.server.advance(30);
    const stopped = await bench.ecs.send(
      new StopServiceDeploymentCommand({ serviceDeploymentArn: arn }),
    );
    expect(stopped.serviceDeploymentArn).toBe(arn);
    expect((await lookAt(bench, arn)).status).toBe('ROLLBACK_REQUESTED');
    expect((await follow(bench, arn)).one.status).toBe('ROLLBACK_SUCCESSFUL');
    await expect(
      bench.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn: arn })),
    ).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it('refuses to stop what is not there, and to abort', async () => {
    const { ecs } = await startSeeded();
    const stop = (input: {
      serviceDeploymentArn: string;
      stopType?: StopServiceDeploymentStopType;
    }) => ecs.send(new StopServiceDeploymentCommand(input));
    await expect(stop({ serviceDeploymentArn: 'arn:x' })).rejects.toBeInstanceOf(
      ServiceDeploymentNotFoundException,
    );
    await expect(stop({ serviceDeploymentArn: 'arn:x', stopType: 'ABORT' })).rejects.toMatchObject({
      name: 'UnsupportedFeatureException',
    });
  });

  it('is what the SDK waits for with ServicesStable', async () => {
    const bench = await startSeeded({ speed: 600 });
    await deploy(bench, 'ok');
    const waiter = { client: bench.ecs, maxWaitTime: 20, minDelay: 1, maxDelay: 1 };
    const result = await waitUntilServicesStable(waiter, { cluster: 'c', services: ['web'] });
    expect(result.state).toBe('SUCCESS');
    expect((await look(bench)).taskDefinition).toMatch(/web:2$/);
  });
});

describe('ListServiceDeployments, DescribeServiceDeployments and DescribeServiceRevisions', () => {
  it('list newest first, by status and time, page by page', async () => {
    const bench = await startSeeded();
    const arns: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      arns.unshift(await deploy(bench, 'ok'));
      bench.server.advance(200);
    }
    const list = async (over: object) => {
      const input = { cluster: 'c', service: 'web', ...over };
      return bench.ecs.send(new ListServiceDeploymentsCommand(input));
    };
    const all = (await list({})).serviceDeployments!;
    expect(all.map((one) => one.serviceDeploymentArn).slice(0, 3)).toEqual(arns);
    expect(all).toHaveLength(4);
    const first = await list({ maxResults: 3 });
    const rest = await list({ maxResults: 3, nextToken: first.nextToken });
    expect([...first.serviceDeployments!, ...rest.serviceDeployments!]).toEqual(all);
    expect(rest.nextToken).toBeUndefined();
    expect((await list({ status: ['STOPPED'] })).serviceDeployments).toEqual([]);
    const after = all[1]!.createdAt!;
    expect((await list({ createdAt: { after } })).serviceDeployments).toEqual(all.slice(0, 2));
  });

  it('refuse an unknown service and report unknown ARNs as failures', async () => {
    const { ecs } = await startSeeded();
    await expect(
      ecs.send(new ListServiceDeploymentsCommand({ cluster: 'c', service: 'x' })),
    ).rejects.toMatchObject({ name: 'ServiceNotFoundException' });
    const answer = await ecs.send(
      new DescribeServiceRevisionsCommand({ serviceRevisionArns: ['arn:x'] }),
    );
    expect(answer).toMatchObject({
      serviceRevisions: [],
      failures: [{ arn: 'arn:x', reason: 'MISSING' }],
    });
  });

  it('show what a service revision fixes', async () => {
    const bench = await startSeeded();
    const one = await lookAt(bench, await deploy(bench, 'ok'));
    const { serviceRevisions } = await bench.ecs.send(
      new DescribeServiceRevisionsCommand({
        serviceRevisionArns: [one.targetServiceRevision!.arn!],
      }),
    );
    expect(serviceRevisions![0]).toMatchObject({
      taskDefinition: expect.stringMatching(/web:2$/),
      launchType: 'FARGATE',
      platformVersion: '1.4.0',
      containerImages: [{ containerName: 'app', image: 'example/app:ok' }],
      loadBalancers: [],
    });
    expect(serviceRevisions![0]!.createdAt).toBeInstanceOf(Date);
  });
});
