import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../ports/clock.ts';
import type { JsonObject } from '../simulator/json.ts';
import { answerRequest, type RequestRecord } from './answer-request.ts';
import { close, listen } from './listen.ts';
import { AWS_JSON } from './protocols.ts';
import { readBody } from './read-body.ts';
import { createTimeSource } from './time-source.ts';
import { createWorlds, type Worlds } from './worlds.ts';

/** A service that is to be there already, running an earlier revision that is well, with three tasks. */
export interface MockSeed {
  /** Short name or ARN. */
  readonly cluster: string;
  /** Short name or ARN. */
  readonly service: string;
  /** The definition that is about to be deployed, of any shape. */
  readonly definition?: JsonObject;
  /** Family of the earlier revision when there is no definition. */
  readonly family?: string;
}

/** How the mock starts. */
export interface MockOptions {
  /** A port of 127.0.0.1; a free one when absent or 0. */
  readonly port?: number;
  /** Simulated seconds per real second; 0 lets time stand still but for `advance` and the clock's sleepers. */
  readonly speed: number;
  /** Random seed: the same seed and the same calls give the same ids and times. */
  readonly seed?: number;
  /** Is told every answered request in one line: service, operation, status and the error if there is one. */
  readonly onRequest?: (line: string) => void;
}

/** A mock AWS that listens. */
export interface MockServer {
  /** For example `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  /** Simulated time. */
  readonly clock: Clock;
  /** Moves simulated time on, in seconds. */
  advance(seconds: number): void;
  seed(seed: MockSeed): void;
  /** The latest requests that were answered, oldest first. */
  requests(): readonly RequestRecord[];
  /** Ends at once, with connections that are kept alive. */
  stop(): Promise<void>;
}

/** So many requests are remembered, so that a long-lived mock does not grow. */
const KEPT_REQUESTS = 10_000;

/**
 * Starts the mock on loopback.
 * @throws SlipwayError mock-port when the port cannot be had
 */
export async function startMockServer(options: MockOptions): Promise<MockServer> {
  const time = createTimeSource(Date.now(), options.speed);
  const worlds = createWorlds(time, options.seed ?? 1);
  const records: RequestRecord[] = [];
  const remember = (record: RequestRecord, line: string) => {
    records.push(record);
    if (records.length > KEPT_REQUESTS) records.shift();
    options.onRequest?.(line);
  };
  const server = createServer((request, response) => {
    void serve({ worlds, request, response, remember });
  });
  const endpoint = await listen(server, options.port ?? 0);
  return {
    endpoint,
    clock: { nowMs: time.nowMs, sleep: time.sleep },
    advance: (seconds) => time.advance(seconds * 1000),
    seed: worlds.seed,
    requests: () => [...records],
    stop: () => close(server),
  };
}

interface Exchange {
  readonly worlds: Worlds;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly remember: (record: RequestRecord, line: string) => void;
}

async function serve({ worlds, request, response, remember }: Exchange): Promise<void> {
  const requestId = randomUUID();
  try {
    const body = await readBody(request);
    const { answer, record, line } =
      body === undefined
        ? tooLarge(worlds)
        : answerRequest(worlds, { headers: request.headers, body }, requestId);
    remember(record, line);
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-type': answer.contentType,
      'content-length': Buffer.byteLength(answer.body),
      'x-amzn-requestid': requestId,
    });
    response.end(answer.body);
  } catch {
    // The caller went away while it was sending; there is nobody to answer.
    response.destroy();
  }
}

function tooLarge(worlds: Worlds) {
  const message = 'The request is larger than the mock takes.';
  const code = 'RequestEntityTooLargeException';
  const answer = AWS_JSON.failure({ status: 413, code, message }, '');
  const record = { service: 'unknown', operation: '(too large)', input: undefined };
  return {
    answer,
    record: { ...record, atMs: worlds.nowMs(), status: answer.status },
    line: `unknown.(too large) ${answer.status} ${code}`,
  };
}
