import { createTasks } from '../../src/aws/tasks.ts';
import { type Answer, cannedServer } from './canned-server.ts';

/** Makes one call against a server that answers so. */
async function asked<T>(
  answer: Answer,
  call: (tasks: ReturnType<typeof createTasks>) => Promise<T>,
) {
  const server = await cannedServer(() => answer);
  try {
    const result = await call(createTasks(server.connection, {}));
    return { result, sent: JSON.parse(server.requests[0]?.body ?? '{}') };
  } finally {
    await server.stop();
  }
}

test('started tasks and every failure come back', async () => {
  const body = {
    tasks: [{ taskArn: 'task/a', lastStatus: 'PROVISIONING' }],
    failures: [{ reason: 'RESOURCE:CPU', arn: 'instance/b', detail: 'd' }, {}],
  };
  const request = { cluster: 'c', taskDefinition: 'web:1', count: 2 };
  const { result, sent } = await asked({ body }, (tasks) => tasks.runTask(request));
  expect(sent).toMatchObject(request);
  expect(result).toEqual({
    tasks: [{ arn: 'task/a', taskDefinitionArn: '', lastStatus: 'PROVISIONING', containers: [] }],
    failures: [
      { reason: 'RESOURCE:CPU', arn: 'instance/b', detail: 'd' },
      { reason: 'no reason given' },
    ],
  });
});

test('a task is stopped with a reason', async () => {
  const { sent } = await asked({ body: {} }, (tasks) => tasks.stopTask('c', 'task/a', 'enough'));
  expect(sent).toEqual({ cluster: 'c', task: 'task/a', reason: 'enough' });
});

test.each([
  [{ services: [] }, undefined],
  [{ services: [{ serviceName: 'web' }] }, undefined],
  [
    { services: [{ networkConfiguration: { awsvpcConfiguration: { subnets: ['s'] } } }] },
    { subnets: ['s'] },
  ],
])('the network of a service is read from %j', async (body, network) => {
  const name = { cluster: 'c', service: 'web' };
  const { result } = await asked({ body }, (tasks) => tasks.networkOf(name));
  expect(result).toEqual(network);
});

test('a refusal is told in our words', async () => {
  const body = { __type: 'ClusterNotFoundException', message: 'Cluster not found.' };
  await expect(
    asked({ status: 400, body }, (tasks) => tasks.describeTasks('c', ['task/a'])),
  ).rejects.toMatchObject({ code: 'cluster-not-found' });
});
