import { listServices, parseServices } from '../../src/inputs/parse-services.ts';
import { matrix } from '../../src/operations/matrix.ts';
import type { Conclusion } from '../../src/operations/operation.ts';
import { createRecord } from '../../src/operations/record.ts';
import { memoryPorts } from './memory-ports.ts';

const RUN = {
  operation: 'matrix' as const,
  services: 'fleet.yml',
  format: 'text' as const,
  mock: false,
  speed: 60,
  maxRetries: 3,
};

async function matrixOf(
  list: readonly object[],
  over: { wave?: number; servicesPerJob?: number } = {},
) {
  const ports = memoryPorts();
  const record = createRecord();
  const conclusion: Conclusion = await matrix({ ...RUN, ...over }, listServices(list), {
    ports,
    record,
  });
  const text = ports.outputValues.get('matrix') ?? '';
  expect(record.facts().matrix).toBe(text);
  const include: {
    name: string;
    wave: number;
    count: number;
    service?: string;
    cluster?: string;
    services: string;
  }[] = JSON.parse(text).include;
  return { conclusion, include, lines: ports.lines };
}

const many = (count: number) => Array.from({ length: count }, (_, at) => ({ service: `s${at}` }));

test('each service is a job with a list of its own, which the input services takes', async () => {
  const { include, conclusion, lines } = await matrixOf([
    { service: 'api', cluster: 'c', 'environment-variables': { A: 'x y', B: 2 } },
    { service: 'web', command: ['a', 'b c'] },
  ]);
  expect(conclusion).toEqual({ outcome: 'succeeded', cause: '2 services in 2 jobs.' });
  expect(lines).toEqual([]);
  expect(include[0]).toMatchObject({
    name: 'api',
    wave: 1,
    count: 1,
    service: 'api',
    cluster: 'c',
  });
  const shared = new Map([['task-definition', 'td.json']]);
  const read = include.flatMap(({ services }) => parseServices(JSON.parse(services), shared).items);
  expect(read.map(({ inputs }) => [inputs.service, inputs.command])).toEqual([
    ['api', undefined],
    ['web', ['a', 'b c']],
  ]);
  expect(read[0]?.inputs.environmentVariables).toEqual([
    { name: 'A', value: 'x y' },
    { name: 'B', value: '2' },
  ]);
});

test.each([
  [256, undefined, 256, 1],
  [257, undefined, 129, 2],
  [1000, undefined, 250, 4],
  [10, 4, 3, 4],
])('%i services, %s a job, are %i jobs', async (count, servicesPerJob, jobs, most) => {
  const { include } = await matrixOf(
    many(count),
    servicesPerJob === undefined ? {} : { servicesPerJob },
  );
  expect(include).toHaveLength(jobs);
  expect(Math.max(...include.map((one) => one.count))).toBe(most);
  const names = include
    .flatMap(({ services }) => JSON.parse(services))
    .map(({ service }) => service);
  expect(names).toEqual(many(count).map(({ service }) => service));
});

test('services that need each other stay in one job, in their order', async () => {
  const { include, lines } = await matrixOf([
    { service: 'a' },
    { service: 'b', needs: ['c'] },
    { service: 'c', needs: ['a'] },
    { service: 'd' },
  ]);
  expect(include.map(({ name }) => name)).toEqual(['a, b, c', 'd']);
  expect(
    parseServices(
      JSON.parse(include[0]?.services ?? ''),
      new Map([['desired-count', '1']]),
    ).items.map(({ name, wave }) => [name, wave]),
  ).toEqual([
    ['a', 1],
    ['b', 3],
    ['c', 2],
  ]);
  expect(lines).toEqual([expect.stringContaining('a, b, c need each other')]);
});

test('one wave is a matrix of its own, without what the others do', async () => {
  const list = [{ service: 'a' }, { service: 'b', needs: ['a'] }, { service: 'c', wave: 2 }];
  const { include, lines } = await matrixOf(list, { wave: 2 });
  expect(include.map(({ name }) => name)).toEqual(['b', 'c']);
  expect(include.map(({ services }) => JSON.parse(services))).toEqual([
    [{ name: 'b', service: 'b' }],
    [{ name: 'c', service: 'c' }],
  ]);
  expect(lines).toEqual([]);
});

test('waves that no need explains are lost between jobs, and that is told', async () => {
  const { lines } = await matrixOf([{ service: 'a' }, { service: 'b', wave: 2 }]);
  expect(lines).toEqual([expect.stringContaining('waves are kept within a job only')]);
});

test.each([
  [
    'a wave that is not there',
    many(2),
    { wave: 3 },
    'No service is in wave 3; there are the waves 1.',
  ],
  ['too many jobs', many(300), { servicesPerJob: 1 }, '300 services would make 300 jobs'],
  [
    'more bytes than an output holds',
    many(200).map((one) => ({ ...one, image: 'x'.repeat(4_000) })),
    {},
    'the outputs of a job hold 1048576',
  ],
])('a matrix is refused with %s', async (_, list, over, message) => {
  await expect(matrixOf(list, over)).rejects.toThrow(message);
});
