import { init } from '../../src/operations/init.ts';
import { createRecord } from '../../src/operations/record.ts';
import { checkServiceDefinition } from '../../src/service-definition/check-service.ts';
import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';
import { checkDocument } from '../../src/task-definition/check.ts';
import { loadDocument } from '../../src/task-definition/load.ts';
import { definitionOf, deployFile, portsOver, SERVICE, startEmpty } from './service/defined-run.ts';
import { KINDS, servicesOf } from './service/services.ts';

let server: Awaited<ReturnType<typeof startEmpty>>;
beforeEach(async () => {
  server = await startEmpty();
});
afterEach(async () => {
  server.client.destroy();
  await server.stop();
});

const DEPLOY = { ifUnchanged: 'reuse', waitForServiceStability: false } as const;

type InitInputs = Parameters<typeof init>[0];

async function initialized(
  given: Partial<InitInputs> = {},
  files: { [path: string]: string } = {},
) {
  const lines: string[] = [];
  const ports = portsOver(server, { files, lines });
  const inputs: InitInputs = {
    operation: 'init',
    cluster: 'c',
    service: 'web',
    outputFolder: '.',
    definitionFormat: 'json',
    mock: false,
    speed: 60,
    maxRetries: 0,
    format: 'text',
    ...given,
  };
  const ended = await init(inputs, ports, createRecord()).then(
    (conclusion) => ({ conclusion }),
    (error: unknown) => ({ error }),
  );
  return { ...ended, lines, written: ports.written, outputs: ports.outputValues };
}

async function loaded(written: ReadonlyMap<string, string>, format: 'json' | 'yaml') {
  const source = (name: string) => {
    const file = `${name}.${format}`;
    return { file, bytes: new TextEncoder().encode(written.get(file)) };
  };
  const definition = await loadDocument(source('task-definition'));
  const service = await loadServiceDefinition(source('service-definition'));
  if (definition.kind === 'failed' || service.kind === 'failed') throw new Error('not loaded');
  return { definition: definition.document, service: service.document };
}

test.each(KINDS.flatMap((kind) => [[kind, 'json'] as const, [kind, 'yaml'] as const]))(
  'a service %s is written to %s files that are valid, say what was said, and deploy as unchanged',
  async (kind, definitionFormat) => {
    const { service, definition } = (await servicesOf(server))[kind]!;
    await deployFile(server, service, { definition, inputs: DEPLOY });
    const { written } = await initialized({ definitionFormat });
    const files = await loaded(written, definitionFormat);
    expect(files.service.value).toEqual({
      availabilityZoneRebalancing: expect.any(String),
      ...service,
    });
    expect(files.definition.value).toEqual(definition);
    const findings = [
      ...(await checkDocument(files.definition)),
      ...(await checkServiceDefinition(files.service, { definition: files.definition.value })),
    ];
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = await deployFile(server, files.service.value, {
      definition: files.definition.value,
      inputs: DEPLOY,
    });
    expect(again).toMatchObject({ conclusion: { outcome: 'unchanged' }, writes: [] });
  },
);

test('the files are outputs, and the log says what comes next', async () => {
  await deployFile(server, SERVICE, { inputs: DEPLOY });
  const { conclusion, lines, outputs } = {
    conclusion: undefined,
    ...(await initialized({ outputFolder: 'deploy/' })),
  };
  expect(conclusion).toMatchObject({ outcome: 'succeeded' });
  expect([...outputs]).toEqual([
    ['task-definition', 'deploy/task-definition.json'],
    ['service-definition', 'deploy/service-definition.json'],
  ]);
  expect(lines.at(-1)).toBe(
    'next: slipway diff --task-definition deploy/task-definition.json --service-definition deploy/service-definition.json',
  );
});

test('a file that is there is written over only when asked, and nothing is written before', async () => {
  await deployFile(server, SERVICE, { inputs: DEPLOY });
  const files = { 'service-definition.json': '{}' };
  const refused = await initialized({}, files);
  expect(refused).toMatchObject({
    error: { code: 'file-exists', message: expect.stringContaining('service-definition.json') },
  });
  expect([...refused.written]).toEqual([]);
  const forced = await initialized({ force: true }, files);
  expect([...forced.written.keys()]).toEqual(['task-definition.json', 'service-definition.json']);
});

test('what looks like a secret is a variable, with which the files deploy as unchanged', async () => {
  const [container] = definitionOf('ok').containerDefinitions;
  const environment = [
    { name: 'DB_PASSWORD', value: 'hunter2hunter2' },
    { name: 'GREETING', value: `hello ${'$'}{NAME}` },
  ];
  const definition = {
    ...definitionOf('ok'),
    containerDefinitions: [{ ...container, environment }],
  };
  await deployFile(server, SERVICE, { definition, inputs: DEPLOY });
  const { written, lines } = await initialized();
  const text = [...written.values()].join('');
  expect(text).not.toContain('hunter2');
  expect(lines.join('\n')).toContain('DB_PASSWORD');
  expect(lines.at(-1)).toContain('--substitute');
  const files = await loaded(written, 'json');
  const again = await deployFile(server, files.service.value, {
    definition: files.definition.value,
    inputs: { ...DEPLOY, substitute: true },
    variables: { DB_PASSWORD: 'hunter2hunter2' },
  });
  expect(again).toMatchObject({ conclusion: { outcome: 'unchanged' }, writes: [] });
});

test.each([
  ['a service that is not there', { service: 'other' }, 'service-not-found'],
  ['a cluster that is not there', { cluster: 'other' }, 'cluster-not-found'],
] as const)('%s is an error', async (_, given, code) => {
  const { written, ...ended } = await initialized(given);
  expect(ended).toMatchObject({ error: { code } });
  expect(written.size).toBe(0);
});

test('scaling that may not be asked for is left out, with a warning', async () => {
  await deployFile(server, SERVICE, { inputs: DEPLOY });
  server.fail({ kind: 'access-denied', operation: 'DescribeScalableTargets' });
  const { conclusion, lines } = { conclusion: undefined, ...(await initialized()) };
  expect(conclusion).toMatchObject({ outcome: 'succeeded' });
  expect(lines.join('\n')).toContain('How the service scales is not in the file');
});
