import { realClock } from '../github/real-clock.ts';
import type { Clock } from '../ports/clock.ts';

/** The time of a mock that runs as a server of its own. */
export interface MockClock extends Clock {
  /** Simulated seconds per real second; 0 when its time stands still but for those who wait. */
  readonly speed: number;
}

/** What the control path says of the mock's time. */
interface Told {
  readonly nowMs: number;
  readonly speed: number;
}

/** A mock on this machine answers at once; anything else is not worth waiting for. */
const PATIENCE_MS = 1_000;

/**
 * The clock of the mock behind an endpoint. Only endpoints of this machine are asked, so that nobody else hears of it.
 * @returns undefined when there is no endpoint, or another server behind it
 */
export async function mockClockOf(env: NodeJS.ProcessEnv): Promise<MockClock | undefined> {
  const endpoint = env.AWS_ENDPOINT_URL_ECS || env.AWS_ENDPOINT_URL;
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  if (url.protocol !== 'http:' || !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname)) {
    return undefined;
  }
  const told = await ask(url, 'GET', 'time');
  return told && clockFrom(url, told);
}

function clockFrom(url: URL, first: Told): MockClock {
  let known = { ...first, atMs: realClock.nowMs() };
  const learn = (told: Told | undefined) => {
    if (told !== undefined) known = { ...told, atMs: realClock.nowMs() };
  };
  const nowMs = () => known.nowMs + (realClock.nowMs() - known.atMs) * known.speed;
  return {
    speed: first.speed,
    nowMs,
    sleep: async (ms, signal) => {
      if (signal?.aborted) return;
      if (known.speed === 0) {
        learn(await ask(url, 'POST', 'advance', { seconds: ms / 1000 }));
        return;
      }
      await realClock.sleep(ms / known.speed, signal);
      // Somebody may have moved its time on meanwhile.
      learn(await ask(url, 'GET', 'time'));
    },
  };
}

async function ask(
  endpoint: URL,
  method: string,
  ...[path, body]: readonly [string, object?]
): Promise<Told | undefined> {
  const { request } = await import('node:http');
  const url = new URL(`/_slipway/${path}`, endpoint);
  return new Promise((resolve) => {
    const sent = request(url, { method, timeout: PATIENCE_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', () => resolve(undefined));
      response.on('end', () => resolve(read(text)));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(undefined));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function read(text: string): Told | undefined {
  try {
    const { now, speed } = JSON.parse(text) as { now?: unknown; speed?: unknown };
    const nowMs = Date.parse(String(now));
    return typeof speed === 'number' && !Number.isNaN(nowMs) ? { nowMs, speed } : undefined;
  } catch {
    return undefined;
  }
}
