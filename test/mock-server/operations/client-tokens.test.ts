import {
  ConflictException,
  CreateClusterCommand,
  CreateServiceCommand,
  CreateTaskSetCommand,
  DescribeTaskSetsCommand,
  InvalidParameterException,
  ListTasksCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { startSeeded, stopAll } from '../builders.ts';

afterEach(stopAll);

const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-1'] } };
const RUN = {
  cluster: 'c',
  taskDefinition: 'web',
  launchType: 'FARGATE' as const,
  networkConfiguration,
  startedBy: 'me',
  tags: [{ key: 'a', value: 'b' }],
  clientToken: 'once',
};

describe('requests that are sent again with their token', () => {
  it('start no more tasks, and are answered with those that there are', async () => {
    const { ecs, server } = await startSeeded();
    const { tasks: first } = await ecs.send(new RunTaskCommand(RUN));
    server.advance(120);
    const { tasks: second, failures } = await ecs.send(new RunTaskCommand(RUN));
    expect(second).toMatchObject([
      { taskArn: first?.[0]?.taskArn, lastStatus: 'RUNNING', tags: RUN.tags },
    ]);
    expect(failures).toEqual([]);
    const listed = await ecs.send(new ListTasksCommand({ cluster: 'c', startedBy: 'me' }));
    expect(listed.taskArns).toHaveLength(1);
  });

  it('conflict with another request of the same token, but not in another cluster', async () => {
    const { ecs } = await startSeeded();
    const { tasks } = await ecs.send(new RunTaskCommand(RUN));
    const error = await ecs.send(new RunTaskCommand({ ...RUN, count: 2 })).catch((one) => one);
    expect(error).toBeInstanceOf(ConflictException);
    expect(error.resourceIds).toEqual([tasks?.[0]?.taskArn]);
    await ecs.send(new CreateClusterCommand({ clusterName: 'd' }));
    const other = await ecs.send(new RunTaskCommand({ ...RUN, cluster: 'd', count: 2 }));
    expect(other.tasks).toHaveLength(2);
  });

  it('make no second task set', async () => {
    const { ecs } = await startSeeded();
    const service = { cluster: 'c', serviceName: 'outside', desiredCount: 1 };
    const deploymentController = { type: 'EXTERNAL' as const };
    await ecs.send(new CreateServiceCommand({ ...service, deploymentController }));
    const named = { cluster: 'c', service: 'outside' };
    const { launchType, taskDefinition, clientToken } = RUN;
    const request = { ...named, taskDefinition, launchType, networkConfiguration, clientToken };
    const { taskSet } = await ecs.send(new CreateTaskSetCommand(request));
    const again = await ecs.send(new CreateTaskSetCommand(request));
    expect(again.taskSet?.id).toBe(taskSet?.id);
    const other = { ...request, externalId: 'other' };
    await expect(ecs.send(new CreateTaskSetCommand(other))).rejects.toBeInstanceOf(
      InvalidParameterException,
    );
    expect((await ecs.send(new DescribeTaskSetsCommand(named))).taskSets).toHaveLength(1);
  });
});
