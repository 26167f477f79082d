import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccount } from '../../../src/mock-server/account.ts';
import { stateOf } from '../../../src/mock-server/control/state-of.ts';
import { loadScenario } from '../../../src/mock-server/scenario/load-scenario.ts';

const EXAMPLES = 'examples/scenarios';
const START_MS = 1_800_000_000_000;

/** The account of an example after its first minutes, and Region eu-west-1 of it. */
async function play(name: string, seconds: number) {
  const scenario = await loadScenario(`${EXAMPLES}/${name}`);
  const account = openAccount({ seed: 1, speed: 0, nowMs: START_MS, scenario });
  account.worlds.of('eu-west-1');
  account.advance(seconds * 1000);
  return { account, clusters: () => stateOf(account).regions[0]?.clusters ?? [] };
}

describe('loadScenario', () => {
  it.each(readdirSync(EXAMPLES))('plays the example %s for an hour', async (name) => {
    const { account } = await play(name, 3600);
    expect(account.worlds.of('eu-west-1').nowMs).toBe(START_MS + 3_600_000);
  });

  it('lets an image behave as the first pattern says that matches it', async () => {
    const { account, clusters } = await play('rollout-with-crash.yaml', 1);
    expect(clusters()[0]?.services).toMatchObject([{ runningCount: 2 }]);
    const input = { cluster: 'shop', service: 'web', taskDefinition: 'web:2' };
    account.call('eu-west-1', { service: 'ecs', operation: 'UpdateService', input });
    account.advance(3_600_000);
    expect(clusters()[0]?.services).toMatchObject([
      { runningCount: 2, taskDefinition: expect.stringMatching(/web:1$/) },
    ]);
  });

  it('furnishes an account and lets things happen by calls', async () => {
    expect((await play('small-account.yaml', 59)).clusters()[0]?.tasks).toHaveLength(0);
    expect((await play('small-account.yaml', 61)).clusters()[0]?.tasks).toMatchObject([
      { startedBy: 'nightly' },
    ]);
  });

  it.each([
    ['images: {}', /images has to be a list/],
    [
      'images:\n  - image: a\n    behaviour: sing',
      /images\[0\]\.behaviour has to be one of ok, .* not "sing"/,
    ],
    ['faults:\n  - times: 0\n    kind: drop', /faults\[0\]\.times has to be at least 1/],
    ['faults:\n  - times: 1.5\n    kind: drop', /faults\[0\]\.times has to be a whole number/],
    ['faults:\n  - operation: x', /faults\[0\]\.kind is missing/],
    ['happenings:\n  - at: 1', /happenings\[0\] has to have exactly 2 members/],
    [
      'account:\n  calls:\n    - service: ecs\n      operation: Fly\n      input: {}',
      /account\.calls\[0\]: UnknownOperationException/,
    ],
    ['- 1', /the scenario has to be an object/],
    ['a: [', /cannot be played/],
  ])('tells what is wrong with %j', async (text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-scenario-'));
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, text);
    await expect(loadScenario(file)).rejects.toMatchObject({
      code: 'mock-scenario',
      message: expect.stringMatching(message),
    });
    rmSync(folder, { recursive: true });
    await expect(loadScenario(file)).rejects.toMatchObject({ code: 'mock-scenario' });
  });
});
