import {
  ClientException,
  CreateCapacityProviderCommand,
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteCapacityProviderCommand,
  DescribeCapacityProvidersCommand,
  PutClusterCapacityProvidersCommand,
  RegisterTaskDefinitionCommand,
  ResourceInUseException,
  UpdateCapacityProviderCommand,
  UpdateClusterCommand,
  UpdateClusterSettingsCommand,
} from '@aws-sdk/client-ecs';
import { definition, startBench, stopAll, tasks } from '../builders.ts';

afterEach(stopAll);

const GROUP = { autoScalingGroupArn: 'arn:aws:autoscaling:eu-west-1:1:autoScalingGroup:x' };

describe('CreateCapacityProvider, UpdateCapacityProvider, DescribeCapacityProviders and DeleteCapacityProvider', () => {
  it('make a provider with AWS defaults, change it, show it and take it away', async () => {
    const { ecs } = await startBench();
    const create = new CreateCapacityProviderCommand({
      name: 'mine',
      autoScalingGroupProvider: GROUP,
    });
    const { capacityProvider } = await ecs.send(create);
    expect(capacityProvider).toMatchObject({
      status: 'ACTIVE',
      type: 'EC2_AUTOSCALING',
      autoScalingGroupProvider: { managedScaling: { targetCapacity: 100 } },
    });
    await expect(ecs.send(create)).rejects.toThrow(ClientException);
    const change = { managedScaling: { status: 'ENABLED' as const, targetCapacity: 80 } };
    await ecs.send(
      new UpdateCapacityProviderCommand({ name: 'mine', autoScalingGroupProvider: change }),
    );
    const seen = await ecs.send(new DescribeCapacityProvidersCommand({}));
    expect(seen.capacityProviders!.map(({ name }) => name)).toEqual([
      'FARGATE',
      'FARGATE_SPOT',
      'mine',
    ]);
    expect(seen.capacityProviders![2]).toMatchObject({
      autoScalingGroupProvider: { ...GROUP, managedScaling: { targetCapacity: 80 } },
    });
    await ecs.send(new DeleteCapacityProviderCommand({ capacityProvider: 'mine' }));
    const gone = await ecs.send(
      new DescribeCapacityProvidersCommand({ capacityProviders: ['mine'] }),
    );
    expect(gone.failures).toMatchObject([{ arn: 'mine', reason: 'MISSING' }]);
    const reserved = new DeleteCapacityProviderCommand({ capacityProvider: 'FARGATE' });
    await expect(ecs.send(reserved)).rejects.toThrow('reserved');
  });
});

describe('PutClusterCapacityProviders', () => {
  it('shares the tasks of a service out by base and weight', async () => {
    const bench = await startBench();
    const { ecs, server } = bench;
    await ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
    const usual = [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ];
    const put = {
      cluster: 'c',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultCapacityProviderStrategy: usual,
    };
    await ecs.send(new PutClusterCapacityProvidersCommand(put));
    await ecs.send(new RegisterTaskDefinitionCommand(definition('ok')));
    await ecs.send(
      new CreateServiceCommand({
        cluster: 'c',
        serviceName: 'web',
        taskDefinition: 'web',
        desiredCount: 5,
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
      }),
    );
    server.advance(90);
    const names = (await tasks(bench, 'RUNNING')).map((one) => one.capacityProviderName);
    expect(names.filter((one) => one === 'FARGATE')).toHaveLength(2);
    expect(names.filter((one) => one === 'FARGATE_SPOT')).toHaveLength(3);
    const none = { ...put, capacityProviders: [], defaultCapacityProviderStrategy: [] };
    await expect(ecs.send(new PutClusterCapacityProvidersCommand(none))).rejects.toThrow(
      ResourceInUseException,
    );
    const unknown = { ...put, capacityProviders: ['nobody'] };
    await expect(ecs.send(new PutClusterCapacityProvidersCommand(unknown))).rejects.toThrow(
      'does not exist',
    );
  });
});

describe('UpdateCluster and UpdateClusterSettings', () => {
  it('change what is given', async () => {
    const { ecs } = await startBench();
    await ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
    const settings = [{ name: 'containerInsights' as const, value: 'enhanced' }];
    const set = await ecs.send(new UpdateClusterSettingsCommand({ cluster: 'c', settings }));
    expect(set.cluster!.settings).toEqual(settings);
    const configuration = { executeCommandConfiguration: { logging: 'NONE' as const } };
    const update = await ecs.send(new UpdateClusterCommand({ cluster: 'c', configuration }));
    expect(update.cluster).toMatchObject({ settings, configuration });
  });
});
