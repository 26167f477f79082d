import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { startSeeded, stopAll } from '../builders.ts';

afterAll(stopAll);

const run = promisify(execFile);

/** The lines of docs/mock.md that call the control path. */
const LINES = readFileSync('docs/mock.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('curl '));

describe('the examples of docs/mock.md', () => {
  it('are there', () => {
    expect(LINES.length).toBeGreaterThan(5);
  });

  it.each(LINES)('%s', async (line) => {
    const { server } = await startSeeded();
    // The account of a Region comes to be with the first call that names it.
    const call = { service: 'ecs', operation: 'ListClusters', input: {} };
    await fetch(`${server.endpoint}/_slipway/events`, {
      method: 'POST',
      body: JSON.stringify({ call }),
    });
    const env = { PATH: process.env.PATH, MOCK: server.endpoint };
    const { stdout } = await run('sh', ['-c', line.replace('curl ', 'curl --fail ')], { env });
    expect(JSON.parse(stdout)).toEqual(expect.any(Object));
  });
});
