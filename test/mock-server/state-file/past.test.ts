import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccount } from '../../../src/mock-server/account.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-past-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (name: string) =>
  openAccount({
    seed: 1,
    speed: 0,
    nowMs: 1_800_000_000_000,
    stateFile: join(folder, name),
  });

/** What a Region holds, with every id. */
function heldBy(account: ReturnType<typeof open>, region: string) {
  const { ecs, nowMs } = account.worlds.of(region);
  const services = [...ecs.services.values()];
  return {
    nowMs,
    tasks: [...ecs.tasks.keys()],
    services: services.map(({ arn, createdAtMs, events }) => ({ arn, createdAtMs, events })),
  };
}

describe('a state file', () => {
  it.each([
    ['in use when it was seeded', ['a']],
    ['only asked for later', []],
  ])('gives back a Region that was %s as it was', (how, readBefore) => {
    const account = open(how);
    for (const region of readBefore) account.worlds.of(region);
    account.worlds.seed({ cluster: 'c', service: 'web' });
    account.advance(60_000);
    const before = ['a', 'b'].map((region) => heldBy(account, region));
    expect(before[0]?.services).toHaveLength(1);
    account.close();
    const again = open(how);
    expect(['a', 'b'].map((region) => heldBy(again, region))).toEqual(before);
    again.close();
  });
});
