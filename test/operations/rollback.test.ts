import type { MockServer } from '../../src/mock-server/start.ts';
import { createRecord } from '../../src/operations/record.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { mockPorts, startStill } from './mock-run.ts';
import { deployed, running, STEERING_INPUTS } from './steering.ts';

const ROLLBACK = { ...STEERING_INPUTS, operation: 'rollback' as const };

let server: MockServer;
beforeEach(async () => {
  server = await startStill('ok', 5);
});
afterEach(() => server.stop());

const ports = () => mockPorts(server, 'ok').ports;

describe('rollback', () => {
  test('goes back to the last revision that was deployed well', async () => {
    expect((await deployed(server, {}, 'ok')).conclusion.outcome).toBe('succeeded');
    expect(await running(server)).toBe('web:2');
    expect((await rollback(ROLLBACK, ports(), createRecord())).outcome).toBe('succeeded');
    expect(await running(server)).toBe('web:1');
  });

  test('goes over a deployment that was rolled back itself', async () => {
    await deployed(server, {}, 'ok');
    expect((await deployed(server, {}, 'does-not-exist')).conclusion.outcome).toBe('rolled-back');
    expect(await running(server)).toBe('web:2');
    await rollback(ROLLBACK, ports(), createRecord());
    expect(await running(server)).toBe('web:1');
  });

  test('rolls back what goes on by ECS itself, with one call', async () => {
    await deployed(server, { waitForServiceStability: false });
    server.advance(20);
    const before = server.requests().length;
    expect((await rollback(ROLLBACK, ports(), createRecord())).outcome).toBe('succeeded');
    const names = server
      .requests()
      .slice(before)
      .map(({ operation }) => operation);
    expect(names).toContain('StopServiceDeployment');
    expect(names).not.toContain('UpdateService');
    expect(await running(server)).toBe('web:1');
  });

  test('goes to a named revision of the family', async () => {
    await deployed(server, {}, 'ok');
    await deployed(server, {}, 'ok');
    const named = { ...ROLLBACK, toRevision: 'web:1' };
    expect((await rollback(named, ports(), createRecord())).outcome).toBe('succeeded');
    expect(await running(server)).toBe('web:1');
  });

  test.each([
    ['a revision that is not there', { toRevision: 'web:99' }],
    ['a service with no earlier success', {}],
  ])('refuses %s before any write', async (_, over) => {
    const before = server.requests().length;
    const run = rollback({ ...ROLLBACK, ...over }, ports(), createRecord());
    await expect(run).rejects.toMatchObject({ code: 'revision-missing' });
    const names = server
      .requests()
      .slice(before)
      .map(({ operation }) => operation);
    expect(names).not.toContain('UpdateService');
  });
});
