import { createLiveCluster } from '../../src/aws/live-cluster.ts';
import { type Answer, cannedServer, type Request } from './canned-server.ts';

/** A cluster of so many instances, and a service with a task on each, a hundred a page. */
function answers(count: number) {
  return ({ target = '', body }: Request): Answer => {
    const operation = target.split('.')[1] ?? '';
    const asked = JSON.parse(body);
    if (operation.startsWith('List')) return { body: page(operation, count, asked.nextToken) };
    if (operation === 'DescribeTasks') {
      const tasks = asked.tasks.map((arn: string) => ({ containerInstanceArn: `host-${arn}` }));
      return { body: { tasks } };
    }
    const containerInstances = asked.containerInstances.map((arn: string) => ({
      containerInstanceArn: arn,
    }));
    return { body: { containerInstances } };
  };
}

function page(operation: string, count: number, nextToken = '0') {
  const from = Number(nextToken);
  const arns = Array.from({ length: Math.min(100, count - from) }, (_, at) => `${from + at}`);
  const member = operation === 'ListTasks' ? 'taskArns' : 'containerInstanceArns';
  return { [member]: arns, ...(from + 100 < count ? { nextToken: String(from + 100) } : {}) };
}

async function withCluster<T>(
  answer: (request: Request) => Answer,
  use: (cluster: ReturnType<typeof createLiveCluster>) => Promise<T>,
) {
  const server = await cannedServer(answer);
  try {
    const result = await use(createLiveCluster(server.connection, {}));
    return { result, targets: server.requests.map(({ target }) => target?.split('.')[1]) };
  } finally {
    await server.stop();
  }
}

test('instances come a hundred a call, in their order', async () => {
  const { result, targets } = await withCluster(answers(250), (one) => one.instances('c'));
  expect(result.map(({ arn }) => Number(arn))).toEqual(Array.from({ length: 250 }, (_, at) => at));
  expect(targets.filter((one) => one === 'ListContainerInstances')).toHaveLength(3);
  expect(targets.filter((one) => one === 'DescribeContainerInstances')).toHaveLength(3);
});

test('an empty cluster takes one call', async () => {
  const { result, targets } = await withCluster(answers(0), (one) => one.instances('c'));
  expect([result, targets]).toEqual([[], ['ListContainerInstances']]);
});

test('the hosts of a service come from its tasks that run', async () => {
  const name = { cluster: 'c', service: 'web' };
  const { result, targets } = await withCluster(answers(2), (one) => one.hostsOfService(name));
  expect(result).toEqual(['host-0', 'host-1']);
  expect(targets).toEqual(['ListTasks', 'DescribeTasks']);
});

test.each(['ListContainerInstances', 'DescribeContainerInstances'])(
  'a refusal of %s is told as ours',
  async (refused) => {
    const denied: Answer = {
      status: 400,
      body: { __type: 'AccessDeniedException', message: 'no' },
    };
    const answer = answers(150);
    const looking = withCluster(
      (request) => (request.target?.endsWith(refused) ? denied : answer(request)),
      (one) => one.instances('c'),
    );
    await expect(looking).rejects.toMatchObject({ code: 'aws-denied' });
  },
);
