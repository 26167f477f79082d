import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/ports/log.ts';
import { comment } from '../../src/wiring/comment.ts';
import { ROLLED_BACK } from '../report/results.ts';

interface Comment {
  readonly id: number;
  body: string;
  readonly html_url: string;
}

/** The part of the GitHub API that comments need, over a list in memory. */
function startGithub(comments: Comment[], status = 0): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { body } = await read(request);
    if (status !== 0) {
      response.writeHead(status).end('{"message":"Resource not accessible by integration"}');
      return;
    }
    const reply = (value: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.method === 'GET') return void reply(comments);
    const id = Number(request.url?.split('/').at(-1));
    if (request.method === 'PATCH') {
      const found = comments.find((one) => one.id === id);
      if (found !== undefined) found.body = body;
      return void reply(found);
    }
    comments.push({ id: comments.length + 1, body, html_url: 'https://example.com/comment' });
    reply(comments.at(-1));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function read(request: IncomingMessage): Promise<{ body: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? { body: '' } : JSON.parse(text);
}

describe('comment', () => {
  let server: Server | undefined;
  const before = { ...process.env };
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const log: Log = { debug: say, info: say, warning: say, error: say };

  async function github(comments: Comment[], status = 0): Promise<void> {
    server = await startGithub(comments, status);
    const event = join(mkdtempSync(join(tmpdir(), 'slipway-event-')), 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
    process.env.GITHUB_EVENT_PATH = event;
    process.env.GITHUB_REPOSITORY = 'owner/repo';
    process.env.GITHUB_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(() => {
    process.env = { ...before };
    server?.closeAllConnections();
    server?.close();
    lines.length = 0;
  });

  // The client reads the event when it is loaded, once for this file: hence one test with all the cases.
  test('writes one comment, changes it later, and makes a warning of a refusal', async () => {
    const comments: Comment[] = [{ id: 1, body: 'hello', html_url: '' }];
    await github(comments);
    await comment('token', ROLLED_BACK, log);
    expect(comments).toHaveLength(2);
    expect(comments[1]?.body).toMatch(/^<!-- slipway: deploy:default:web -->\n## /);
    await comment('token', { ...ROLLED_BACK, outcome: 'succeeded' }, log);
    expect(comments).toHaveLength(2);
    expect(comments[1]?.body).toContain('web: succeeded');
    expect(comments[0]?.body).toBe('hello');

    server?.close();
    await github([], 403);
    await comment('token', ROLLED_BACK, log);
    expect(lines.at(-1)).toMatch(/not written.*pull-requests: write/);
    expect(lines.join()).not.toContain('token ');
  });
});
