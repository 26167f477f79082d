import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MockServer, startMockServer } from '../../src/mock-server/start.ts';
import { mockClockOf } from '../../src/wiring/mock-clock.ts';

const MINUTE_MS = 60_000;

describe('the clock of a mock behind an endpoint', () => {
  let server: MockServer | undefined;
  afterEach(() => server?.stop());

  it('waits in the time of a mock that runs faster', async () => {
    server = await startMockServer({ speed: 6_000 });
    const clock = await mockClockOf({ AWS_ENDPOINT_URL: server.endpoint });
    expect(clock?.speed).toBe(6_000);
    const [real, simulated] = [performance.now(), clock!.nowMs()];
    await clock!.sleep(10 * MINUTE_MS);
    expect(performance.now() - real).toBeLessThan(5_000);
    expect(clock!.nowMs() - simulated).toBeGreaterThanOrEqual(9.9 * MINUTE_MS);
    expect(server.clock.nowMs() - simulated).toBeGreaterThanOrEqual(9.9 * MINUTE_MS);
  });

  it('moves on the time of a mock that stands still', async () => {
    server = await startMockServer({ speed: 0 });
    const clock = await mockClockOf({ AWS_ENDPOINT_URL_ECS: `${server.endpoint}/` });
    const before = server.clock.nowMs();
    await clock!.sleep(MINUTE_MS);
    expect(server.clock.nowMs() - before).toBe(MINUTE_MS);
    expect(clock!.nowMs()).toBe(server.clock.nowMs());
    await clock!.sleep(MINUTE_MS, AbortSignal.abort());
    expect(server.clock.nowMs() - before).toBe(MINUTE_MS);
  });

  it('is not there for AWS, for another machine, for nobody and for another server', async () => {
    expect(await mockClockOf({})).toBeUndefined();
    expect(await mockClockOf({ AWS_ENDPOINT_URL: 'no URL' })).toBeUndefined();
    expect(await mockClockOf({ AWS_ENDPOINT_URL: 'http://10.0.0.1:4566' })).toBeUndefined();
    expect(await mockClockOf({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })).toBeUndefined();
    const other = createServer((_request, response) => response.end('{"now": "today"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
    const { port } = other.address() as AddressInfo;
    expect(await mockClockOf({ AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` })).toBeUndefined();
    other.close();
  });
});
