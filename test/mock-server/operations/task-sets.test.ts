import {
  CreateClusterCommand,
  CreateServiceCommand,
  CreateTaskSetCommand,
  DeleteTaskSetCommand,
  DescribeServicesCommand,
  DescribeTaskSetsCommand,
  RegisterTaskDefinitionCommand,
  TaskSetNotFoundException,
  UpdateServicePrimaryTaskSetCommand,
  UpdateTaskSetCommand,
} from '@aws-sdk/client-ecs';
import { definition, startBench, stopAll } from '../builders.ts';

afterEach(stopAll);

const WEB = { cluster: 'c', service: 'web' };

async function startExternal() {
  const bench = await startBench();
  const { ecs } = bench;
  await ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
  await ecs.send(new RegisterTaskDefinitionCommand(definition('ok')));
  await ecs.send(
    new CreateServiceCommand({
      cluster: 'c',
      serviceName: 'web',
      desiredCount: 2,
      deploymentController: { type: 'EXTERNAL' },
    }),
  );
  return bench;
}

describe('CreateTaskSet, UpdateTaskSet, UpdateServicePrimaryTaskSet, DescribeTaskSets and DeleteTaskSet', () => {
  it('bring a task set up, let it serve, and take it away', async () => {
    const { ecs, server } = await startExternal();
    const { taskSet } = await ecs.send(
      new CreateTaskSetCommand({
        ...WEB,
        taskDefinition: 'web',
        launchType: 'FARGATE',
        externalId: 'mine',
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
        scale: { value: 50, unit: 'PERCENT' },
        tags: [{ key: 'a', value: 'b' }],
      }),
    );
    expect(taskSet).toMatchObject({
      status: 'ACTIVE',
      externalId: 'mine',
      computedDesiredCount: 1,
      tags: [{ key: 'a', value: 'b' }],
    });
    const named = { ...WEB, taskSet: taskSet!.id };
    await ecs.send(new UpdateTaskSetCommand({ ...named, scale: { value: 100, unit: 'PERCENT' } }));
    await ecs.send(new UpdateServicePrimaryTaskSetCommand({ ...WEB, primaryTaskSet: taskSet!.id }));
    server.advance(120);
    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster: 'c', services: ['web'] }),
    );
    expect(services![0]).toMatchObject({
      runningCount: 2,
      deploymentController: { type: 'EXTERNAL' },
      deployments: [],
      taskSets: [{ status: 'PRIMARY', stabilityStatus: 'STEADY_STATE', runningCount: 2 }],
    });
    await ecs.send(new DeleteTaskSetCommand({ ...named, force: true }));
    server.advance(60);
    const gone = await ecs.send(new DescribeTaskSetsCommand({ ...WEB, taskSets: [taskSet!.id!] }));
    expect(gone).toMatchObject({ taskSets: [], failures: [{ reason: 'MISSING' }] });
    await expect(ecs.send(new DeleteTaskSetCommand(named))).rejects.toThrow(
      TaskSetNotFoundException,
    );
  });
});
