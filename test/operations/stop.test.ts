import type { MockServer } from '../../src/mock-server/start.ts';
import { createRecord } from '../../src/operations/record.ts';
import { stop } from '../../src/operations/stop.ts';
import { mockPorts, startStill } from './mock-run.ts';
import { deployed, running, STEERING_INPUTS } from './steering.ts';

const STOP = { ...STEERING_INPUTS, operation: 'stop' as const };

let server: MockServer;
beforeEach(async () => {
  server = await startStill('ok', 5);
});
afterEach(() => server.stop());

const ports = () => mockPorts(server, 'ok').ports;

describe('stop', () => {
  test('stops what goes on and ends when the service is back', async () => {
    await deployed(server, { waitForServiceStability: false });
    server.advance(20);
    const conclusion = await stop(STOP, ports(), createRecord());
    expect(conclusion).toEqual({
      outcome: 'succeeded',
      cause: 'web is back on the revision before it.',
    });
    expect(await running(server)).toBe('web:1');
  });

  test('says so when nothing goes on', async () => {
    await expect(stop(STOP, ports(), createRecord())).rejects.toMatchObject({
      code: 'deployment-missing',
    });
  });
});
