import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { startMock } from 'slipway/mock';
import { deploy, waitUntilStable } from './deploy.mjs';

const target = { cluster: 'shop', service: 'web' };

/** Two revisions, the second of which crashes, and a service that runs the first. */
const scenario = {
  account: {
    clusters: [{ clusterName: 'shop' }],
    taskDefinitions: ['1.0', '1.1'].map((version) => ({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: `shop/web:${version}`, memory: 128 }],
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
    })),
    services: [
      {
        cluster: 'shop',
        serviceName: 'web',
        taskDefinition: 'web:1',
        desiredCount: 2,
        launchType: 'FARGATE',
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      },
    ],
  },
  images: [{ image: 'shop/web:1.1', behaviour: 'crash' }],
};

describe('our deploy script', () => {
  let mock;
  let ecs;

  beforeEach(async () => {
    mock = await startMock({ scenario });
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    ecs = new ECSClient({ endpoint: mock.endpoint, region: 'eu-west-1', credentials });
  });

  afterEach(async () => {
    ecs.destroy();
    await mock.stop();
  });

  const look = async () => {
    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster: target.cluster, services: [target.service] }),
    );
    return services[0];
  };

  it('rolls out again what runs, and is stable after ten minutes', async () => {
    expect(await deploy(ecs, { ...target, taskDefinition: 'web:1' })).toBe('COMPLETED');
    mock.advance(600);
    expect((await waitUntilStable(ecs, target)).state).toBe('SUCCESS');
  });

  it('starts a rollout of a new revision, which the circuit breaker takes back', async () => {
    expect(await deploy(ecs, { ...target, taskDefinition: 'web:2' })).toBe('IN_PROGRESS');
    mock.advance(3600);
    expect((await look()).taskDefinition).toMatch(/web:1$/);
  });

  it('is throttled once, which the SDK answers by trying again', async () => {
    mock.fail({ kind: 'throttle', operation: 'ecs.UpdateService', times: 1 });
    await deploy(ecs, { ...target, taskDefinition: 'web:1' });
    const statuses = mock
      .requests()
      .filter(({ operation }) => operation === 'UpdateService')
      .map(({ status }) => status);
    expect(statuses).toEqual([400, 200]);
  });

  it('leaves two tasks running', async () => {
    await look();
    const [cluster] = mock.state().regions[0].clusters;
    expect(cluster.tasks.map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING', 'RUNNING']);
  });
});
