/** A mock with --state that is killed in the middle of its work. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CreateClusterCommand, ECSClient, ListClustersCommand } from '@aws-sdk/client-ecs';
import { printed, start, stop } from './slipway.mjs';

/** Tags that let the state file outgrow what is worth a snapshot, several times in each round. */
const LARGE = Array.from({ length: 50 }, (_, index) => ({
  key: `tag-${index}`,
  value: 'x'.repeat(250),
}));

describe('`slipway mock --state`', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-kill-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const state = join(folder, 'state');
  const record = join(folder, 'record.jsonl');

  const serve = async () => {
    const server = start(['dist/cli.js', 'mock', '--state', state, '--record', record]);
    const [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    const credentials = { accessKeyId: 'AKIDSECRET', secretAccessKey: 'very-secret' };
    const ecs = new ECSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
    return { server, ecs };
  };

  it('has everything that was answered after three times kill -9 under load', async () => {
    const answered = new Set();
    for (let round = 0; round < 3; round += 1) {
      const { server, ecs } = await serve();
      const before = answered.size;
      let isDead = false;
      const write = async (lane) => {
        for (let number = 0; !isDead; number += 1) {
          const clusterName = `c-${round}-${lane}-${number}`;
          try {
            await ecs.send(new CreateClusterCommand({ clusterName, tags: LARGE }));
            answered.add(clusterName);
          } catch {
            return;
          }
          if (answered.size - before > 80 + round * 13) server.kill('SIGKILL');
        }
      };
      server.once('close', () => {
        isDead = true;
      });
      const gone = once(server, 'close');
      await Promise.all(Array.from({ length: 8 }, (_, lane) => write(lane)));
      await gone;
      ecs.destroy();
    }
    const { server, ecs } = await serve();
    const found = new Set();
    let nextToken;
    do {
      const page = await ecs.send(new ListClustersCommand({ nextToken }));
      for (const arn of page.clusterArns) found.add(arn.split('/').at(-1));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    ecs.destroy();
    await stop(server);
    const lost = [...answered].filter((name) => !found.has(name));
    assert.deepEqual(lost, []);
    const head = readFileSync(state, 'utf8').slice(0, 4096);
    assert.match(head, /\n\{"atMs":\d+,"snapshot":"/, 'a snapshot was written meanwhile');
    assert.ok(answered.size > 240, `${answered.size} writes were answered`);
    const text = readFileSync(record, 'utf8');
    assert.match(text, /"operation":"CreateCluster"/);
    assert.doesNotMatch(text, /AKIDSECRET|very-secret|Signature/);
  });
});
