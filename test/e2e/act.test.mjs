/** The action in a workflow, run by act on this machine. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { finished } from './slipway.mjs';
import { act, node24, orSkip, ROOT } from './tools.mjs';

const tool = orSkip(act);
const node = orSkip(node24);

describe('a workflow that uses the action', { skip: tool.skip || node.skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-act-'));
  const copy = join(folder, 'repository');

  before(() => copyRepository(copy));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('deploys to the mock and hands its outputs to a later step', async () => {
    const { code, all } = await runJob(folder, copy, 'deploys');
    assert.equal(code, 0, all);
    assert.match(all, /seen outcome=succeeded/);
    assert.match(all, /\| v24\./, 'act runs the action with the Node that it finds first');
    assert.match(all, /seen arn=arn:aws:ecs:\S+:task-definition\/web:\d+/);
  });

  it('ends the job with a failure when the image cannot be pulled', async () => {
    const { code, all } = await runJob(folder, copy, 'fails');
    assert.notEqual(code, 0, all);
    assert.match(all, /CannotPullContainerError/);
    assert.match(all, /seen outcome=rolled-back/);
    assert.doesNotMatch(all, /seen a step after the failure/);
  });
});

/** What git would commit now, as a repository of its own, so that act copies nothing else. */
function copyRepository(target) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const name of names.filter(Boolean)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(target, name));
  }
  const git = (...rest) => execFileSync('git', rest, { cwd: target, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=e2e', '-c', 'user.email=e2e@example.org', 'commit', '--message=All');
  git('remote', 'add', 'origin', 'https://example.org/slipway/slipway.git');
}

function runJob(folder, copy, job) {
  const config = join(folder, 'config');
  mkdirSync(join(config, 'act'), { recursive: true });
  // Without a file of its own act asks which image it should use.
  writeFileSync(join(config, 'act', 'actrc'), '');
  const args = ['push', '--workflows', 'test/e2e/workflow.yml', '--job', job];
  const child = spawn(tool.path, [...args, '--platform', 'ubuntu-latest=-self-hosted'], {
    cwd: copy,
    env: {
      PATH: [dirname(node.path), process.env.PATH].join(delimiter),
      HOME: folder,
      XDG_CONFIG_HOME: config,
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return finished(child);
}
