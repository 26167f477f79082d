/** moto's server, started on a free port. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { printed } from './slipway.mjs';

/**
 * @param {string} python path of the Python that has moto
 * @returns {Promise<{child: import('node:child_process').ChildProcess, endpoint: string}>} once it listens
 */
export async function motoServer(python) {
  const port = await freePort();
  // By its Python: the script names the one of the folder in which it was installed.
  const script = join(dirname(python), 'moto_server');
  const child = spawn(python, [script, '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await printed(child, /Running on/, 60_000);
  return { child, endpoint: `http://127.0.0.1:${port}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
