import { deployFile, startEmpty } from './defined-run.ts';
import { KINDS, servicesOf } from './services.ts';

let server: Awaited<ReturnType<typeof startEmpty>>;
beforeEach(async () => {
  server = await startEmpty();
});
afterEach(async () => {
  server.client.destroy();
  await server.stop();
});

/** Instances are not there, so the wait would be for nothing. */
const INPUTS = { ifUnchanged: 'reuse', waitForServiceStability: false } as const;

test('every kind of service is in the table', async () => {
  expect(Object.keys(await servicesOf(server))).toEqual(KINDS);
});

test.each(KINDS)(
  'a service %s comes back as it was written, and deploying the same again sends nothing',
  async (kind) => {
    const { service, definition } = (await servicesOf(server))[kind]!;
    const first = await deployFile(server, service, { definition, inputs: INPUTS });
    expect(first).toMatchObject({ conclusion: { outcome: 'succeeded' } });
    const again = await deployFile(server, service, { definition, inputs: INPUTS });
    expect(again).toMatchObject({
      conclusion: { outcome: 'unchanged' },
      writes: [],
      facts: { serviceDiff: { differences: [] } },
    });
  },
);
