import {
  ClientException,
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  paginateListTaskDefinitions,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { type Bench, definition, startBench, stopAll } from '../builders.ts';

afterEach(stopAll);

async function register({ ecs }: Bench, over: object = {}) {
  const input = { ...definition('ok'), ...over };
  return ecs.send(new RegisterTaskDefinitionCommand(input));
}

describe('RegisterTaskDefinition', () => {
  it('answers with the revision and its tags', async () => {
    const bench = await startBench();
    const tags = [{ key: 'team', value: 'web' }];
    const answer = await register(bench, { tags });
    expect(answer).toMatchObject({
      tags,
      taskDefinition: {
        taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1',
        revision: 1,
        status: 'ACTIVE',
        compatibilities: ['EC2', 'FARGATE'],
        volumes: [],
      },
    });
    expect(answer.taskDefinition!.registeredAt).toBeInstanceOf(Date);
    expect(answer.taskDefinition).not.toHaveProperty('tags');
  });

  it('refuses as AWS does', async () => {
    const bench = await startBench();
    const refused = register(bench, { cpu: '512', memory: '512' });
    await expect(refused).rejects.toBeInstanceOf(ClientException);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining('No Fargate configuration exists'),
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('DescribeTaskDefinition', () => {
  it('knows families, numbers and ARNs, and adds tags when asked', async () => {
    const bench = await startBench();
    const tags = [{ key: 'team', value: 'web' }];
    const { taskDefinition: made } = await register(bench, { tags });
    const describe = (taskDefinition: string, include?: ['TAGS']) =>
      bench.ecs.send(
        new DescribeTaskDefinitionCommand({ taskDefinition, ...(include && { include }) }),
      );
    for (const reference of ['web', 'web:1', made!.taskDefinitionArn!]) {
      expect((await describe(reference)).taskDefinition).toEqual(made);
    }
    expect((await describe('web')).tags).toBeUndefined();
    expect((await describe('web', ['TAGS'])).tags).toEqual(tags);
    await expect(describe('web:2')).rejects.toMatchObject({
      name: 'ClientException',
      message: 'Unable to describe task definition.',
    });
  });
});

describe('DeregisterTaskDefinition and DeleteTaskDefinitions', () => {
  it('take a revision out of use, then away', async () => {
    const bench = await startBench();
    await register(bench);
    await register(bench);
    const deregister = (taskDefinition: string) =>
      bench.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition }));
    const { taskDefinition } = await deregister('web:2');
    expect(taskDefinition).toMatchObject({ status: 'INACTIVE', deregisteredAt: expect.any(Date) });
    const newest = await bench.ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }),
    );
    expect(newest.taskDefinition!.revision).toBe(1);
    const removed = await bench.ecs.send(
      new DeleteTaskDefinitionsCommand({ taskDefinitions: ['web:1', 'web:2', 'web:3'] }),
    );
    expect(removed.taskDefinitions!.map((one) => [one.revision, one.status])).toEqual([
      [2, 'DELETE_IN_PROGRESS'],
    ]);
    expect(removed.failures!.map((one) => one.reason)).toEqual([
      'The specified task definition is still in ACTIVE status.',
      'The specified task definition does not exist.',
    ]);
  });

  it.each([
    ['web', 'Revision is missing.'],
    ['web:x', 'Invalid revision number. Number: x'],
    ['web:9', 'Unable to describe task definition.'],
  ])('refuse %s', async (taskDefinition, message) => {
    const { ecs } = await startBench();
    await expect(
      ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition })),
    ).rejects.toMatchObject({
      name: 'ClientException',
      message,
    });
  });
});

describe('ListTaskDefinitions and ListTaskDefinitionFamilies', () => {
  it('list by family, status and order, page by page', async () => {
    const bench = await startBench();
    for (const family of ['web', 'api', 'web', 'web']) await register(bench, { family });
    await bench.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'api:1' }));
    const short = (arns: readonly string[] = []) => arns.map((arn) => arn.split('/')[1]);
    const list = async (input: object) =>
      short((await bench.ecs.send(new ListTaskDefinitionsCommand(input))).taskDefinitionArns);
    expect(await list({})).toEqual(['web:1', 'web:2', 'web:3']);
    expect(await list({ sort: 'DESC' })).toEqual(['web:3', 'web:2', 'web:1']);
    expect(await list({ status: 'INACTIVE' })).toEqual(['api:1']);
    expect(await list({ familyPrefix: 'we' })).toEqual([]);
    const pages: unknown[] = [];
    const config = { client: bench.ecs, pageSize: 2 };
    for await (const page of paginateListTaskDefinitions(config, {})) {
      pages.push(short(page.taskDefinitionArns));
    }
    expect(pages).toEqual([['web:1', 'web:2'], ['web:3']]);
    const families = async (input: object) =>
      (await bench.ecs.send(new ListTaskDefinitionFamiliesCommand(input))).families;
    expect(await families({})).toEqual(['api', 'web']);
    expect(await families({ status: 'ACTIVE' })).toEqual(['web']);
    expect(await families({ status: 'INACTIVE', familyPrefix: 'a' })).toEqual(['api']);
  });

  it('refuse a token that was never given', async () => {
    const { ecs } = await startBench();
    await expect(
      ecs.send(new ListTaskDefinitionsCommand({ nextToken: 'x' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});
