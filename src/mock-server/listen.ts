import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SlipwayError } from '../errors.ts';

const HOST = '127.0.0.1';

/**
 * Lets a server listen on loopback, on any free port for port 0.
 * @returns the address of the server
 * @throws SlipwayError mock-port when the port cannot be had
 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portTaken(port, cause)));
    server.listen(port, HOST, () => {
      resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`);
    });
  });
}

function portTaken(port: number, cause: NodeJS.ErrnoException): SlipwayError {
  const why = cause.code === 'EADDRINUSE' ? 'something else listens there' : cause.message;
  return new SlipwayError({
    code: 'mock-port',
    message: `The mock cannot listen on port ${port} of ${HOST}: ${why}.`,
    hint: 'Give another --port, or leave it out to get a free one.',
    cause,
  });
}

/** Stops a server at once, connections that are kept alive included. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
