import { createHash } from 'node:crypto';
import { createCodeDeploy } from '../../src/aws/codedeploy.ts';
import { type Answer, cannedServer, type Request } from './canned-server.ts';

const GROUP = { application: 'app', group: 'group' };

async function asked<T>(
  answer: (request: Request) => Answer,
  call: (codedeploy: ReturnType<typeof createCodeDeploy>) => Promise<T>,
) {
  const server = await cannedServer(answer);
  try {
    return {
      result: await call(createCodeDeploy(server.connection, {})),
      requests: server.requests,
    };
  } finally {
    await server.stop();
  }
}

const refusal = (type: string) => () => ({ status: 400, body: { __type: type, message: 'no' } });

test('a deployment is created from a text with its SHA-256, and with nothing that was not given', async () => {
  const { result, requests } = await asked(
    () => ({ body: { deploymentId: 'd-1' } }),
    (codedeploy) => codedeploy.createDeployment({ ...GROUP, appSpec: '{}' }),
  );
  expect(result).toBe('d-1');
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    applicationName: 'app',
    deploymentGroupName: 'group',
    revision: {
      revisionType: 'AppSpecContent',
      appSpecContent: { content: '{}', sha256: createHash('sha256').update('{}').digest('hex') },
    },
  });
});

test('a deployment in the way is no error', async () => {
  const { result } = await asked(refusal('DeploymentLimitExceededException'), (codedeploy) =>
    codedeploy.createDeployment({ ...GROUP, appSpec: '{}' }),
  );
  expect(result).toBeUndefined();
});

test.each(['ApplicationDoesNotExistException', 'DeploymentGroupDoesNotExistException'])(
  'after %s there is no group',
  async (type) => {
    const { result } = await asked(refusal(type), (one) => one.deploymentGroup(GROUP));
    expect(result).toBeUndefined();
  },
);

test('a group without times has none, and none is not a number that is missing', async () => {
  const body = { deploymentGroupInfo: { applicationName: 'app', computePlatform: 'ECS' } };
  const { result } = await asked(
    () => ({ body }),
    (one) => one.deploymentGroup(GROUP),
  );
  expect(result).not.toHaveProperty('terminationWaitMinutes');
  expect(result).toMatchObject({ computePlatform: 'ECS', targetGroups: [], listeners: [] });
});

test('a deployment that has not begun has no target', async () => {
  const { result } = await asked(refusal('DeploymentNotStartedException'), (one) =>
    one.deploymentTarget('d-1'),
  );
  expect(result).toBeUndefined();
});

test('stopping one that has ended is no error, any other refusal is', async () => {
  await asked(refusal('DeploymentAlreadyCompletedException'), (one) =>
    one.stopDeployment('d-1', true),
  );
  await expect(
    asked(refusal('DeploymentDoesNotExistException'), (one) => one.stopDeployment('d-1', true)),
  ).rejects.toMatchObject({ code: 'aws-refused' });
});

test('what a target shows comes back in our words', async () => {
  const ecsTarget = {
    status: 'InProgress',
    lifecycleEvents: [
      { lifecycleEventName: 'Install', status: 'Failed', diagnostics: { message: 'no' } },
    ],
    taskSetsInfo: [{ taskSetLabel: 'Green', status: 'ACTIVE', desiredCount: 2, trafficWeight: 10 }],
  };
  const { result } = await asked(
    ({ target }) =>
      target?.endsWith('ListDeploymentTargets')
        ? { body: { targetIds: ['c:web'] } }
        : { body: { deploymentTargets: [{ deploymentTargetType: 'ECSTarget', ecsTarget }] } },
    (one) => one.deploymentTarget('d-1'),
  );
  expect(result).toEqual({
    status: 'InProgress',
    lifecycleEvents: [{ name: 'Install', status: 'Failed', message: 'no' }],
    taskSets: [
      { label: 'Green', status: 'ACTIVE', desired: 2, running: 0, pending: 0, trafficPercent: 10 },
    ],
  });
});

const statusOf = (deploymentId: string) => ({ deploymentId, status: 'InProgress' });
const bodyOf = ({ target, body }: Request): Answer => {
  const { deploymentId, deploymentIds } = JSON.parse(body);
  return target?.endsWith('.GetDeployment')
    ? { body: { deploymentInfo: statusOf(deploymentId) } }
    : { body: { deploymentsInfo: deploymentIds.toReversed().map(statusOf) } };
};
const lookAt = (count: number) => (codedeploy: ReturnType<typeof createCodeDeploy>) =>
  Promise.all(Array.from({ length: count }, (_, index) => codedeploy.deployment(`d-${index}`)));
const called = (requests: readonly Request[]) =>
  requests.map(({ target }) => target?.replace(/^.*\./, ''));

test.each([
  [1, ['GetDeployment']],
  [25, ['BatchGetDeployments']],
  [26, ['BatchGetDeployments', 'GetDeployment']],
])('%i deployments that are looked at together cost %j', async (count, expected) => {
  const { result, requests } = await asked(bodyOf, lookAt(count));
  expect(called(requests)).toEqual(expected);
  expect(result.map(({ id }) => id)).toEqual(result.map((_, index) => `d-${index}`));
});

test('a role that may not look at several at once looks at each', async () => {
  const denied = { status: 400, body: { __type: 'AccessDeniedException', message: 'no' } };
  const { result, requests } = await asked(
    (request) => (request.target?.endsWith('.GetDeployment') ? bodyOf(request) : denied),
    lookAt(2),
  );
  expect(called(requests)).toEqual(['BatchGetDeployments', 'GetDeployment', 'GetDeployment']);
  expect(result).toMatchObject([{ id: 'd-0' }, { id: 'd-1' }]);
});

test('one that the answer for several leaves out is asked for alone', async () => {
  const { result } = await asked(
    (request) =>
      request.target?.endsWith('.GetDeployment')
        ? bodyOf(request)
        : { body: { deploymentsInfo: [] } },
    lookAt(2),
  );
  expect(result).toMatchObject([{ status: 'InProgress' }, { status: 'InProgress' }]);
});
