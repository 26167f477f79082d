import type { MockServer } from '../../src/mock-server/start.ts';
import { continueDeployment } from '../../src/operations/continue.ts';
import { createRecord } from '../../src/operations/record.ts';
import { mockPorts, startStill } from './mock-run.ts';
import { deployed, STEERING_INPUTS } from './steering.ts';

const CONTINUE = {
  ...STEERING_INPUTS,
  operation: 'continue' as const,
  waitUntil: 'complete',
  hookAction: 'continue' as const,
};

let server: MockServer;
beforeEach(async () => {
  server = await startStill('ok', 5);
});
afterEach(() => server.stop());

const ports = () => mockPorts(server, 'ok').ports;

describe('continue', () => {
  test('says so when no hook waits', async () => {
    await deployed(server, { waitForServiceStability: false });
    await expect(continueDeployment(CONTINUE, ports(), createRecord())).rejects.toMatchObject({
      code: 'hook-missing',
    });
  });
});
