import {
  GetTaskProtectionCommand,
  UpdateServiceCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import { look, startSeeded, stopAll, tasks } from '../builders.ts';

afterEach(stopAll);

describe('UpdateTaskProtection and GetTaskProtection', () => {
  it('keep tasks from being scaled in, as long as they say', async () => {
    const bench = await startSeeded();
    const { ecs, server } = bench;
    const names = (await tasks(bench, 'RUNNING')).map(({ taskArn }) => taskArn!);
    const own = { cluster: 'c', tasks: [...names.slice(0, 2), 'none'] };
    const set = await ecs.send(
      new UpdateTaskProtectionCommand({ ...own, protectionEnabled: true, expiresInMinutes: 10 }),
    );
    expect(set.failures).toMatchObject([{ reason: 'MISSING' }]);
    expect(set.protectedTasks).toMatchObject([
      { protectionEnabled: true },
      { protectionEnabled: true },
    ]);
    expect(set.protectedTasks![0]!.expirationDate).toBeInstanceOf(Date);
    await ecs.send(new UpdateServiceCommand({ cluster: 'c', service: 'web', desiredCount: 0 }));
    server.advance(60);
    const kept = await look(bench);
    expect(kept.runningCount).toBe(2);
    expect(kept.events!.some(({ message }) => message!.includes('protected tasks'))).toBe(true);
    const off = { ...own, tasks: names.slice(0, 1), protectionEnabled: false };
    await ecs.send(new UpdateTaskProtectionCommand(off));
    const seen = await ecs.send(new GetTaskProtectionCommand({ ...own, tasks: names.slice(0, 2) }));
    expect(seen.protectedTasks!.map((one) => one.protectionEnabled)).toEqual([false, true]);
    server.advance(700);
    expect((await look(bench)).runningCount).toBe(0);
  });
});
