import { createServer } from 'node:http';
import { close, listen } from '../../src/mock-server/listen.ts';

describe('listen', () => {
  it('takes a free port of loopback and gives it back', async () => {
    const server = createServer();
    const address = await listen(server, 0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const second = createServer();
    const port = Number(new URL(address).port);
    await expect(listen(second, port)).rejects.toMatchObject({
      code: 'mock-port',
      message: expect.stringContaining('something else listens there'),
    });
    await close(server);
    expect(await listen(second, port)).toBe(address);
    await close(second);
  });
});
