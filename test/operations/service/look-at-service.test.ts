import { deployFile, SERVICE, startEmpty } from './defined-run.ts';
import { look } from './reading-operations.ts';

let server: Awaited<ReturnType<typeof startEmpty>>;
beforeEach(async () => {
  server = await startEmpty();
});
afterEach(async () => {
  server.client.destroy();
  await server.stop();
});

const CHANGED = { ...SERVICE, desiredCount: 4, tags: [{ key: 'team', value: 'cart' }] };

test.each(['diff', 'plan', 'verify'] as const)(
  '%s of a service that is not there looks, and writes nothing',
  async (operation) => {
    const { conclusion, writes, facts } = await look(server, operation, SERVICE);
    expect([operation, conclusion]).toMatchObject([operation, { outcome: 'succeeded' }]);
    expect(writes).toEqual([]);
    expect(facts.serviceDiff).toMatchObject({ before: 'no service', after: 'service.json' });
  },
);

test.each(['diff', 'plan', 'verify'] as const)(
  '%s shows what a definition would change of a service that is there',
  async (operation) => {
    await deployFile(server, SERVICE);
    const { lines, writes, facts } = await look(server, operation, CHANGED);
    expect(writes).toEqual([]);
    expect(facts.serviceDiff?.differences.map(({ path }) => path)).toEqual([
      'desiredCount',
      'tags[team]',
    ]);
    expect(lines).toContain('~ desiredCount: 2 -> 4');
  },
);

test('a diff without any difference is unchanged, with a task definition or without', async () => {
  await deployFile(server, SERVICE);
  for (const isAlone of [false, true]) {
    const { conclusion } = await look(server, 'diff', SERVICE, isAlone);
    expect(conclusion).toMatchObject({ outcome: 'unchanged' });
  }
});

test('verify looks for what a definition names, and not for what the service has', async () => {
  await deployFile(server, SERVICE);
  const targetGroupArn =
    'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/none/0a1b2c3d4e5f6071';
  const loadBalancers = [{ targetGroupArn, containerName: 'app', containerPort: 80 }];
  const { lines, facts } = await look(server, 'verify', { ...SERVICE, loadBalancers });
  expect(lines.join('\n')).toContain('targetgroup/none');
  expect(facts.checks?.some(({ severity }) => severity === 'error')).toBe(true);
});

test('a plan counts with the tasks that the definition asks for', async () => {
  await deployFile(server, SERVICE);
  const { facts, conclusion } = await look(server, 'plan', CHANGED);
  expect(conclusion).toMatchObject({ outcome: 'succeeded' });
  expect(facts.forecast).toMatchObject({ started: 4, stopped: 2 });
});

test.each(['diff', 'plan', 'verify'] as const)(
  '%s refuses what the service cannot become',
  async (operation) => {
    await deployFile(server, SERVICE);
    const daemon = { ...SERVICE, schedulingStrategy: 'DAEMON', desiredCount: undefined };
    const ended = await look(server, operation, daemon);
    expect(ended).toMatchObject({ error: expect.objectContaining({ exitCode: 2 }), writes: [] });
  },
);

test('validate checks both files together and asks nobody', async () => {
  const well = await look(server, 'validate', SERVICE);
  expect(well).toMatchObject({ conclusion: { outcome: 'succeeded' }, calls: [] });
  const loadBalancers = [{ targetGroupArn: 'tg', containerName: 'x', containerPort: 80 }];
  const badly = await look(server, 'validate', { ...SERVICE, loadBalancers });
  expect(badly).toMatchObject({ error: { code: 'service-definition-invalid' }, calls: [] });
  expect(badly.lines.join('\n')).toMatch(/service\.json:\d+:\d+: .*no container x/);
  const alone = await look(server, 'validate', { ...SERVICE, loadBalancers }, true);
  expect(alone.lines.join('\n')).not.toMatch(/no container x/);
});
