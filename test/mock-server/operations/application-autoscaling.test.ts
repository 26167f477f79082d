import * as scaling from '@aws-sdk/client-application-auto-scaling';
import { type Bench, startSeeded, stopAll } from '../builders.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startSeeded();
});
afterEach(stopAll);

const connect = () =>
  new scaling.ApplicationAutoScalingClient({
    endpoint: bench.server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });

const KEY = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/c/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

describe('Application Auto Scaling', () => {
  it('keeps targets, policies and scheduled actions until they are taken away', async () => {
    const client = connect();
    await client.send(
      new scaling.RegisterScalableTargetCommand({ ...KEY, MinCapacity: 1, MaxCapacity: 4 }),
    );
    const SuspendedState = { ScheduledScalingSuspended: true };
    await client.send(new scaling.RegisterScalableTargetCommand({ ...KEY, SuspendedState }));
    const { ScalableTargets } = await client.send(new scaling.DescribeScalableTargetsCommand(KEY));
    expect(ScalableTargets).toMatchObject([{ MinCapacity: 1, MaxCapacity: 4, SuspendedState }]);
    const { Alarms = [] } = await client.send(
      new scaling.PutScalingPolicyCommand({
        ...KEY,
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 60,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ECSServiceAverageCPUUtilization',
          },
        },
      }),
    );
    expect(Alarms).toHaveLength(2);
    const named = new scaling.DescribeScalingPoliciesCommand({ ...KEY, PolicyNames: ['cpu'] });
    expect((await client.send(named)).ScalingPolicies).toMatchObject([
      { PolicyName: 'cpu', Alarms },
    ]);
    const ScheduledActionName = 'night';
    const action = { ...KEY, ScheduledActionName, Schedule: 'rate(1 day)' };
    await client.send(new scaling.PutScheduledActionCommand(action));
    await client.send(new scaling.DeleteScheduledActionCommand({ ...KEY, ScheduledActionName }));
    await client.send(new scaling.PutScheduledActionCommand(action));
    await client.send(new scaling.DeregisterScalableTargetCommand(KEY));
    expect((await client.send(named)).ScalingPolicies).toEqual([]);
    const actions = new scaling.DescribeScheduledActionsCommand(KEY);
    expect((await client.send(actions)).ScheduledActions).toEqual([]);
  });

  it.each([
    [
      'DeleteScalingPolicy',
      () => new scaling.DeleteScalingPolicyCommand({ ...KEY, PolicyName: 'x' }),
    ],
    [
      'DeleteScheduledAction',
      () => new scaling.DeleteScheduledActionCommand({ ...KEY, ScheduledActionName: 'x' }),
    ],
    ['DeregisterScalableTarget', () => new scaling.DeregisterScalableTargetCommand(KEY)],
  ])('answers %s of what is not there with ObjectNotFoundException', async (_name, command) => {
    // One client sends any of the three.
    const sent = connect().send(command() as scaling.DeregisterScalableTargetCommand);
    await expect(sent).rejects.toMatchObject({ name: 'ObjectNotFoundException' });
  });

  it('tells what it did to a service, and why', async () => {
    const client = connect();
    await client.send(
      new scaling.RegisterScalableTargetCommand({ ...KEY, MinCapacity: 1, MaxCapacity: 4 }),
    );
    await client.send(
      new scaling.PutScheduledActionCommand({
        ...KEY,
        ScheduledActionName: 'soon',
        Schedule: 'rate(10 minutes)',
        ScalableTargetAction: { MinCapacity: 4 },
      }),
    );
    bench.server.advance(601);
    const { ScalingActivities } = await client.send(
      new scaling.DescribeScalingActivitiesCommand(KEY),
    );
    expect(ScalingActivities).toMatchObject([
      {
        Description: 'Setting desired count to 4.',
        Cause: 'minimum capacity was set to 4 by scheduled action name soon',
        StatusCode: 'Successful',
      },
    ]);
  });
});
