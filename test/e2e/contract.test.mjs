/** The same calls to the mock and to moto: where the answers differ, a table says who is right and why. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DIFFERENCES } from './contract-differences.mjs';
import { motoServer } from './moto-server.mjs';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

describe('the mock and moto', { skip: tool.skip }, () => {
  const children = [];
  let found;

  before(async () => {
    const mock = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '1']);
    children.push(mock);
    const [, endpoint] = await printed(mock, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    const moto = await motoServer(tool.path);
    children.push(moto.child);
    const answers = await Promise.all([play(endpoint), play(moto.endpoint)]);
    found = differences(...answers);
  });
  after(() => Promise.all(children.map(stop)));

  const play = async (endpoint) => {
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', 'contract.py')], {
      env: { PATH: process.env.PATH, ...awsAt(endpoint), AWS_DEFAULT_REGION: 'us-east-1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all } = await finished(child);
    assert.equal(code, 0, all);
    return JSON.parse(stdout);
  };

  it('answer alike but for what the table says', () => {
    const unlisted = found.filter((one) => !DIFFERENCES.some((row) => isOf(row, one)));
    assert.deepEqual(unlisted, []);
  });

  it('differ wherever the table says so', () => {
    const gone = DIFFERENCES.filter((row) => !found.some((one) => isOf(row, one)));
    assert.deepEqual(gone, []);
  });
});

function isOf({ step, path = /^/, kind }, one) {
  const isKind = kind instanceof RegExp ? kind.test(one.kind) : kind === one.kind;
  return isKind && step.test(one.step) && path.test(one.path);
}

/** Every difference; a refusal stands for all members of its step. */
function differences(mock, moto) {
  assert.deepEqual(Object.keys(mock), Object.keys(moto));
  return Object.entries(mock).flatMap(([step, ours]) => {
    const theirs = moto[step];
    const codes = [ours, theirs].map((one) => one['(error)']?.[0]);
    if (codes.some((code) => code !== undefined)) {
      if (codes[0] === codes[1]) return [];
      return [{ step, kind: 'error', path: '', mock: codes[0], moto: codes[1] }];
    }
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
      .filter((path) => JSON.stringify(ours[path]) !== JSON.stringify(theirs[path]))
      .map((path) => ({
        step,
        kind: kindOf(ours[path], theirs[path]),
        path,
        mock: ours[path],
        moto: theirs[path],
      }));
  });
}

function kindOf(ours, theirs) {
  if (theirs === undefined) return 'moto-lacks';
  return ours === undefined ? 'mock-lacks' : 'other';
}
