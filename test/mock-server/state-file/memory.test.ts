import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, openAccount } from '../../../src/mock-server/account.ts';
import { stateOf } from '../../../src/mock-server/control/state-of.ts';

const START_MS = 1_800_000_000_000;
const REGION = 'eu-west-1';

describe('the state file of an account', () => {
  let folder: string;
  let stateFile: string;
  let accounts: Account[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway-state-'));
    stateFile = join(folder, 'state');
    accounts = [];
  });
  afterEach(() => {
    for (const one of accounts) one.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (leastBytes = 2_000) => {
    const account = openAccount({ seed: 1, speed: 0, nowMs: START_MS, stateFile, leastBytes });
    accounts.push(account);
    return account;
  };
  const create = (account: Account, clusterName: string) =>
    account.call(REGION, { service: 'ecs', operation: 'CreateCluster', input: { clusterName } });

  it('grows no further than about twice what the account holds, and loses nothing', () => {
    const account = open();
    account.worlds.seed({ cluster: 'c', service: 'web' });
    for (let one = 0; one < 300; one += 1) {
      create(account, `c-${one % 5}`);
      account.advance(1_000);
    }
    const lines = readFileSync(stateFile, 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThan(300);
    expect(lines[1]).toContain('"snapshot"');
    const again = open();
    expect(again.time.nowMs()).toBe(account.time.nowMs());
    expect(stateOf(again)).toEqual(stateOf(account));
    // Both go on alike, with the same chance.
    for (const one of [account, again]) one.advance(600_000);
    expect(create(again, 'new')).toEqual(create(account, 'new'));
    expect(stateOf(again)).toEqual(stateOf(account));
  });

  it('knows the services that were put there, in Regions to come, too', () => {
    const account = open();
    create(account, 'other');
    account.worlds.seed({ cluster: 'c', service: 'web' });
    account.advance(60_000);
    const again = open();
    const services = (one: Account) => {
      one.worlds.of('us-east-1');
      return stateOf(one).regions.map(({ clusters }) => clusters.flatMap((each) => each.services));
    };
    expect(services(again)).toMatchObject([
      [{ serviceName: 'web', runningCount: 3 }],
      [{ serviceName: 'web', runningCount: 3 }],
    ]);
    expect(services(again)).toEqual(services(account));
  });

  it('knows the faults, and how many calls they have met', () => {
    const account = open();
    account.faults.add({ kind: 'throttle', times: 2 });
    account.faults.add({ kind: 'latency', ms: 1 });
    const request = { url: '/', method: 'POST', headers: {}, body: '' };
    expect(account.meet(request).refusal).toBeDefined();
    const again = open();
    expect(again.faults.list()).toEqual(account.faults.list());
    expect(again.meet(request).refusal).toBeDefined();
    expect(again.meet(request).refusal).toBeUndefined();
    again.faults.clear();
    expect(open().faults.list()).toEqual([]);
  });

  it('is the old one when a new one was not written to its end', () => {
    const account = open();
    create(account, 'kept');
    const before = statSync(stateFile).size;
    writeFileSync(`${stateFile}.new`, '{"slipwayMock":1,"seed":9');
    const again = open();
    expect(stateOf(again).regions[0]?.clusters).toHaveLength(1);
    for (let one = 0; one < 60; one += 1) create(again, `more-${one}`);
    expect(statSync(stateFile).size).not.toBe(before);
    expect(stateOf(open()).regions[0]?.clusters).toHaveLength(61);
  });
});
