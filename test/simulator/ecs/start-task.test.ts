import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import { emptyWorld, pass, register } from '../builders.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/c';

describe('startTask', () => {
  it('provisions a task that comes to run, with a network interface of its own in awsvpc', () => {
    const world = emptyWorld();
    const revision = register(world, 'ok');
    const vpc = { ...revision, definition: { ...revision.definition, networkMode: 'awsvpc' } };
    const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'] } };
    const task = startTask(world, {
      clusterArn: CLUSTER,
      revision: vpc,
      launchType: 'FARGATE',
      group: 'family:web',
      networkConfiguration,
    });
    expect(task).toMatchObject({ lastStatus: 'PROVISIONING', platformVersion: '1.4.0' });
    expect(task.arn).toMatch(/:task\/c\/[0-9a-f]{32}$/);
    expect(task.attachments[0]).toMatchObject({
      type: 'ElasticNetworkInterface',
      details: [
        { name: 'subnetId', value: expect.stringMatching(/^subnet-[12]$/) },
        { name: 'networkInterfaceId' },
        { name: 'privateIPv4Address' },
      ],
    });
    pass(world, 9);
    expect(task.lastStatus).toBe('PENDING');
    pass(world, 21);
    expect(task).toMatchObject({ lastStatus: 'RUNNING', containers: [{ lastStatus: 'RUNNING' }] });
  });

  it('gives a task on EC2 neither a platform version nor, in bridge mode, an interface', () => {
    const world = emptyWorld();
    const start = { clusterArn: CLUSTER, revision: register(world, 'ok'), group: 'family:web' };
    const task = startTask(world, { ...start, launchType: 'EC2' });
    expect(task).not.toHaveProperty('platformVersion');
    expect(task.attachments).toEqual([]);
  });
});
