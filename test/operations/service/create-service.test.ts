import { definitionOf, deployFile, SERVICE, startEmpty } from './defined-run.ts';

let server: Awaited<ReturnType<typeof startEmpty>>;
beforeEach(async () => {
  server = await startEmpty();
});
afterEach(async () => {
  server.client.destroy();
  await server.stop();
});

test('a service whose making was not answered is found, and followed as our own', async () => {
  server.fail({ kind: 'drop', operation: 'CreateService', times: 1, afterwards: true });
  const { conclusion, calls, lines } = {
    conclusion: undefined,
    ...(await deployFile(server, SERVICE)),
  };
  expect(conclusion).toMatchObject({ outcome: 'succeeded' });
  expect(calls.filter((one) => one === 'CreateService')).toHaveLength(1);
  expect(lines.join('\n')).toContain('The service is there all the same, so it was made.');
});

test('a service whose making never arrived is not there, and the run says so', async () => {
  server.fail({ kind: 'drop', operation: 'CreateService' });
  const ended = await deployFile(server, SERVICE);
  expect(ended).toMatchObject({ error: { code: 'aws-unreachable' } });
  expect(ended.facts.registeredArn).toBeDefined();
});

test('every making has a token of its own, so that none is done twice', async () => {
  await deployFile(server, SERVICE);
  await deployFile(server, { ...SERVICE, serviceName: 'api', clientToken: 'of-the-file' });
  const tokens = server
    .requests()
    .filter(({ operation }) => operation === 'CreateService')
    .map(({ input }) => (input as { clientToken?: string }).clientToken);
  expect(tokens).toEqual([expect.stringMatching(/^[\w-]{36}$/), 'of-the-file']);
});

test('a new service without a count starts with the lower bound of its scaling', async () => {
  const { desiredCount: _, ...uncounted } = SERVICE;
  const refused = await deployFile(server, uncounted);
  expect(refused).toMatchObject({
    error: { code: 'service-definition-invalid', message: expect.stringMatching(/desiredCount/) },
    writes: [],
  });
  const scaling = { minCapacity: 1, maxCapacity: 3 };
  const scaled = await deployFile(server, { ...uncounted, 'x-slipway-autoscaling': scaling });
  expect(scaled.facts.counts).toMatchObject({ desired: 1 });
});

test('a new daemon takes no count of the inputs', async () => {
  const { desiredCount: _, ...daemon } = SERVICE;
  const deploymentConfiguration = { maximumPercent: 100, minimumHealthyPercent: 0 };
  const file = {
    ...daemon,
    deploymentConfiguration,
    launchType: 'EC2',
    schedulingStrategy: 'DAEMON',
  };
  const definition = { ...definitionOf('ok'), requiresCompatibilities: ['EC2'] };
  const ended = await deployFile(server, file, { definition, inputs: { desiredCount: 2 } });
  expect(ended).toMatchObject({
    error: { code: 'input-conflict', message: expect.stringContaining('DAEMON') },
    writes: [],
  });
});

test('without a task definition anywhere there is nothing to run', async () => {
  const ended = await deployFile(server, SERVICE, { isAlone: true });
  expect(ended).toMatchObject({ error: { code: 'input-missing' }, writes: [] });
});

test('the diff of a new service names what the file says and no default beside it', async () => {
  const deploymentConfiguration = { strategy: 'ROLLING', maximumPercent: 150 };
  const { lines } = await deployFile(
    server,
    { ...SERVICE, deploymentConfiguration },
    { definition: definitionOf('ok') },
  );
  const told = lines.filter((line) => /^[+~-] /.test(line));
  expect(told).toContain('+ deploymentConfiguration.strategy: "ROLLING"');
  expect(told.filter((line) => !line.startsWith('+ '))).toEqual([]);
});
