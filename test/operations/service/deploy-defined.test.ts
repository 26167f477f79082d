import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { deployFile, SERVICE, startEmpty } from './defined-run.ts';

let server: Awaited<ReturnType<typeof startEmpty>>;
beforeEach(async () => {
  server = await startEmpty();
});
afterEach(async () => {
  server.client.destroy();
  await server.stop();
});

async function described() {
  const names = { cluster: 'c', services: ['web'], include: ['TAGS' as const] };
  return (await server.client.send(new DescribeServicesCommand(names))).services?.[0];
}

test('a service that is missing is made with the revision that was just registered, and followed', async () => {
  const ended = await deployFile(server, SERVICE);
  expect(ended).toMatchObject({ conclusion: { outcome: 'succeeded' } });
  const { writes, facts, lines } = ended;
  expect(writes).toEqual(['RegisterTaskDefinition', 'CreateService']);
  expect(facts.serviceDiff).toMatchObject({ before: 'no service', after: 'service.json' });
  expect(facts.counts).toMatchObject({ desired: 2, running: 2 });
  expect(lines).toContain('+ desiredCount: 2');
  const { cluster: _name, ...members } = SERVICE;
  expect(await described()).toMatchObject({ ...members, taskDefinition: facts.taskDefinitionArn });
});

test('a new service whose tasks crash is a failure that is explained', async () => {
  const { conclusion, facts } = {
    conclusion: undefined,
    ...(await deployFile(server, SERVICE, { tag: 'crash' })),
  };
  expect(conclusion).toMatchObject({ outcome: 'failed' });
  expect(facts.explanations?.length).toBeGreaterThan(0);
});

test('what differs goes into the one UpdateService, and nothing else does', async () => {
  await deployFile(server, SERVICE);
  const wanted = {
    ...SERVICE,
    desiredCount: 3,
    healthCheckGracePeriodSeconds: 30,
    enableExecuteCommand: false,
    tags: [{ key: 'team', value: 'cart' }],
  };
  const { conclusion, writes, lines } = {
    conclusion: undefined,
    ...(await deployFile(server, wanted)),
  };
  expect(conclusion).toMatchObject({ outcome: 'succeeded' });
  expect(writes).toEqual(['TagResource', 'RegisterTaskDefinition', 'UpdateService']);
  const request = server.requests().find(({ operation }) => operation === 'UpdateService');
  expect(Object.keys(request?.input ?? {}).sort()).toEqual([
    'cluster',
    'desiredCount',
    'enableExecuteCommand',
    'healthCheckGracePeriodSeconds',
    'service',
    'taskDefinition',
  ]);
  expect(lines).toContain('~ desiredCount: 2 -> 3');
  expect(lines).toContain('~ tags[team]: "shop" -> "cart"');
  const { cluster: _name, ...members } = wanted;
  expect(await described()).toMatchObject(members);
});

test('a service that is as its definition says is left alone', async () => {
  await deployFile(server, SERVICE);
  const again = await deployFile(server, SERVICE, { inputs: { ifUnchanged: 'reuse' } });
  expect(again).toMatchObject({ conclusion: { outcome: 'unchanged' }, writes: [] });
});

test('a definition alone changes the service and keeps what it runs', async () => {
  await deployFile(server, SERVICE);
  const wanted = { ...SERVICE, desiredCount: 1 };
  const { writes } = await deployFile(server, wanted, { isAlone: true });
  expect(writes).toEqual(['UpdateService']);
  expect(await described()).toMatchObject({ desiredCount: 1, runningCount: 1 });
});

const FIXED: readonly [string, object, RegExp][] = [
  ['launchType', { launchType: 'EC2' }, /capacityProviderStrategy/],
  [
    'deploymentController',
    { deploymentController: { type: 'CODE_DEPLOY' } },
    /UpdateService alone/,
  ],
];

test.each(FIXED)(
  '%s of a service that is there is refused before any write',
  async (name, change, hint) => {
    await deployFile(server, SERVICE);
    const { error, writes } = {
      error: undefined,
      ...(await deployFile(
        server,
        { ...SERVICE, ...change },
        { inputs: { ignoreRules: ['service-launch-type-fit'] } },
      )),
    };
    expect(error).toMatchObject({
      code: 'service-fixed',
      message: expect.stringContaining(name),
      hint: expect.stringMatching(hint),
    });
    expect(writes).toEqual([]);
  },
);

test.each([
  [
    'a container that is not there',
    { loadBalancers: [{ targetGroupArn: 'tg', containerName: 'x', containerPort: 80 }] },
    /no container x/,
  ],
  ['a member that nobody knows', { desiredCounts: 2 }, /not a field/],
  ['a placeholder', { role: '{{ must_env `ROLE` }}' }, /must_env/],
  ['another name than the input', { serviceName: 'other' }, /other/],
])('%s is an error before any write', async (_, change, message) => {
  const ended = await deployFile(server, { ...SERVICE, ...change }, { inputs: { service: 'web' } });
  expect(ended).toMatchObject({ error: { message: expect.stringMatching(message) }, writes: [] });
});
