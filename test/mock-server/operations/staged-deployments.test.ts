import {
  ContinueServiceDeploymentCommand,
  DescribeServiceRevisionsCommand,
  InvalidParameterException,
  ServiceDeploymentNotFoundException,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { type Bench, deploy, lookAt, startSeeded, stopAll } from '../builders.ts';

afterEach(stopAll);

async function startCanary(): Promise<Bench> {
  const bench = await startSeeded();
  await bench.ecs.send(
    new UpdateServiceCommand({
      cluster: 'c',
      service: 'web',
      deploymentConfiguration: {
        strategy: 'CANARY',
        canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 1 },
        lifecycleHooks: [
          { targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] },
        ],
      },
    }),
  );
  return bench;
}

describe('ContinueServiceDeployment', () => {
  it('lets a canary that pauses take its steps', async () => {
    const bench = await startCanary();
    const arn = await deploy(bench, 'ok');
    const weights: (number | undefined)[] = [];
    for (let step = 0; step < 2; step += 1) {
      bench.server.advance(300);
      const { lifecycleHookDetails, lifecycleStage, targetServiceRevision } = await lookAt(
        bench,
        arn,
      );
      expect(lifecycleStage).toBe('PRODUCTION_TRAFFIC_SHIFT');
      expect(lifecycleHookDetails).toMatchObject([
        { targetType: 'PAUSE', status: 'AWAITING_ACTION', timeoutAction: 'ROLLBACK' },
      ]);
      expect(lifecycleHookDetails![0]!.expiresAt).toBeInstanceOf(Date);
      weights.push(targetServiceRevision!.requestedProductionTrafficWeight);
      const { hookId } = lifecycleHookDetails![0]!;
      const answer = { serviceDeploymentArn: arn, hookId };
      await bench.ecs.send(new ContinueServiceDeploymentCommand(answer));
    }
    expect(weights).toEqual([0, 10]);
    bench.server.advance(600);
    const { status, targetServiceRevision, sourceServiceRevisions } = await lookAt(bench, arn);
    expect(status).toBe('SUCCESSFUL');
    expect(targetServiceRevision!.requestedProductionTrafficWeight).toBe(100);
    expect(sourceServiceRevisions![0]!.requestedProductionTrafficWeight).toBe(0);
    const revisions = await bench.ecs.send(
      new DescribeServiceRevisionsCommand({ serviceRevisionArns: [targetServiceRevision!.arn!] }),
    );
    expect(revisions.serviceRevisions).toHaveLength(1);
  });

  it('answers what does not wait with modelled errors', async () => {
    const bench = await startCanary();
    const arn = await deploy(bench, 'ok');
    const ask = (serviceDeploymentArn: string, hookId: string) =>
      bench.ecs.send(new ContinueServiceDeploymentCommand({ serviceDeploymentArn, hookId }));
    await expect(ask('none', 'ecs-pause-1')).rejects.toThrow(ServiceDeploymentNotFoundException);
    await expect(ask(arn, 'ecs-pause-1')).rejects.toThrow(InvalidParameterException);
  });
});
