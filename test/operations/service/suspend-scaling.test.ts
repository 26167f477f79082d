import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
  DescribeScheduledActionsCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import type { Ports } from '../../../src/ports/ports.ts';
import { deployFile, SERVICE, startEmpty } from './defined-run.ts';

const TARGET = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/c/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;
const SCALING = {
  minCapacity: 2,
  maxCapacity: 6,
  policies: [
    {
      policyName: 'cpu',
      policyType: 'TargetTrackingScaling',
      targetTrackingScalingPolicyConfiguration: {
        targetValue: 60,
        predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    },
  ],
  scheduledActions: [
    {
      scheduledActionName: 'night',
      schedule: 'cron(0 22 * * ? *)',
      scalableTargetAction: { minCapacity: 0, maxCapacity: 1 },
    },
  ],
};
const SCALED = { ...SERVICE, 'x-slipway-autoscaling': SCALING };

let server: Awaited<ReturnType<typeof startEmpty>>;
let client: ApplicationAutoScalingClient;
beforeEach(async () => {
  server = await startEmpty();
  client = new ApplicationAutoScalingClient({
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  });
});
afterEach(async () => {
  client.destroy();
  server.client.destroy();
  await server.stop();
});

async function target() {
  const command = new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' });
  return (await client.send(command)).ScalableTargets?.[0];
}

test('a service that is made is registered for scaling, with its policies and schedules', async () => {
  const { writes } = await deployFile(server, SCALED);
  expect(writes).toEqual([
    'RegisterTaskDefinition',
    'CreateService',
    'RegisterScalableTarget',
    'PutScalingPolicy',
    'PutScheduledAction',
  ]);
  expect(await target()).toMatchObject({ ...TARGET, MinCapacity: 2, MaxCapacity: 6 });
  const { ScalingPolicies } = await client.send(new DescribeScalingPoliciesCommand(TARGET));
  expect(ScalingPolicies?.[0]).toMatchObject({
    PolicyName: 'cpu',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    },
  });
  const { ScheduledActions } = await client.send(new DescribeScheduledActionsCommand(TARGET));
  expect(ScheduledActions?.[0]).toMatchObject({
    Schedule: 'cron(0 22 * * ? *)',
    ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 1 },
  });
});

test('only what differs of the scaling is written, and the count is not sent', async () => {
  await deployFile(server, SCALED);
  const same = await deployFile(
    server,
    { ...SCALED, desiredCount: 5 },
    { inputs: { ifUnchanged: 'reuse' } },
  );
  expect(same).toMatchObject({ conclusion: { outcome: 'unchanged' }, writes: [] });
  const wanted = { ...SCALED, 'x-slipway-autoscaling': { ...SCALING, maxCapacity: 9 } };
  const changed = await deployFile(server, wanted, { inputs: { ifUnchanged: 'reuse' } });
  expect(changed).toMatchObject({
    conclusion: { outcome: 'succeeded' },
    writes: ['RegisterScalableTarget'],
  });
  expect(changed.lines).toContain('~ x-slipway-autoscaling.maxCapacity: 6 -> 9');
});

const ENDS: readonly [string, string, (ports: Ports) => Ports][] = [
  ['succeeds', 'ok', (ports) => ports],
  ['fails', 'crash', (ports) => ports],
  [
    'breaks off',
    'ok',
    (ports) => ({
      ...ports,
      ecs: { ...ports.ecs, updateService: () => Promise.reject(new Error('no answer')) },
    }),
  ],
  ['is cancelled', 'slow', (ports) => ({ ...ports, cancel: AbortSignal.abort() })],
];

test.each(ENDS)(
  'scaling is suspended during a deployment that %s, and goes on as before',
  async (_, tag, ports) => {
    await deployFile(server, SCALED);
    const SuspendedState = { ScheduledScalingSuspended: true };
    await client.send(new RegisterScalableTargetCommand({ ...TARGET, SuspendedState }));
    const inputs = { suspendAutoscaling: true };
    const { writes } = await deployFile(server, SCALED, { tag, inputs, ports });
    const first = writes.indexOf('RegisterScalableTarget');
    expect(first).toBeLessThan(writes.indexOf('RegisterTaskDefinition'));
    expect(writes.lastIndexOf('RegisterScalableTarget')).toBe(writes.length - 1);
    expect((await target())?.SuspendedState).toEqual({
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: true,
    });
  },
);

test('what was suspended is known while it is, for the post step of a killed one', async () => {
  await deployFile(server, SCALED);
  const known: unknown[] = [];
  const ports = (own: Ports): Ports => ({
    ...own,
    ecs: {
      ...own.ecs,
      updateService: async () => {
        throw new Error('no answer');
      },
    },
    autoscaling: {
      ...own.autoscaling,
      suspend: async (...args) => {
        known.push(args[1]);
        if (known.length === 1) return own.autoscaling.suspend(...args);
        throw new Error('denied');
      },
    },
  });
  const inputs = { suspendAutoscaling: true };
  const { facts, lines } = await deployFile(server, SCALED, { tag: 'crash', inputs, ports });
  expect(facts.suspendedScaling).toEqual(known[1]);
  expect(lines.join('\n')).toContain('The scaling of web is still suspended');
  const well = await deployFile(server, SCALED, { inputs });
  expect(well.facts.suspendedScaling).toBeUndefined();
});

test('scaling is suspended without a service definition, too', async () => {
  await deployFile(server, SCALED);
  const { writes } = await deployFile(server, SCALED, {
    inputs: { suspendAutoscaling: true, serviceDefinition: '', cluster: 'c', service: 'web' },
  });
  expect(writes).toEqual([
    'RegisterScalableTarget',
    'RegisterTaskDefinition',
    'UpdateService',
    'RegisterScalableTarget',
  ]);
});
