import { type IsTime, readJsonAnswer } from './json-answer.ts';
import { createRetryBudget, type FailedAttempt, retryDelayMs, retryKind } from './retry.ts';
import { createSendHttp, type HttpAnswer, type SendHttp, type Timeouts } from './send-http.ts';
import { type Credentials, canonicalQuery, sign } from './sign.ts';

/** Where the service is and who calls it. */
export interface Target {
  readonly url: URL;
  readonly region: string;
  readonly credentials: Credentials;
  readonly maxAttempts: number;
  readonly timeouts: Timeouts;
}

/** A service that answers in JSON. */
export interface SignedService {
  /** Signing name, for example `ecs`. */
  readonly name: string;
  readonly isTime: IsTime;
}

/** One request before it is signed. */
export interface Message {
  /** POST when absent. */
  readonly method?: string;
  /** What comes after the slash at the end of the target's URL; nothing when absent. */
  readonly path?: string;
  /** Without those that are not given. */
  readonly query?: Readonly<Record<string, string>>;
  /** Content type, and what else the protocol asks for. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request; fails with what AWS or Node said last, as the SDK's standard mode does. */
export type SendSigned = (message: Message) => Promise<object>;

/** A clock that is off by more than this is corrected by the server's, ms. @source SDK, isClockSkewed */
const SKEW_MS = 240_000;

/** A client of one service. Its connections and its retry budget are shared by all its calls. */
export async function createSignedClient(
  service: SignedService,
  target: Target,
): Promise<SendSigned> {
  const send = await createSendHttp(target.url.protocol, target.timeouts);
  const attempt = createAttempt(service, target, send);
  const budget = createRetryBudget();
  return async (message) => {
    const call = { message, id: crypto.randomUUID() };
    let spent: ReturnType<typeof retryKind>;
    for (let retries = 0; ; retries += 1) {
      try {
        const answer = await attempt(call, retries);
        budget.refund(spent);
        return answer;
      } catch (error) {
        const failed = error as FailedAttempt;
        spent = retryKind(failed);
        if (spent === undefined || retries + 1 >= target.maxAttempts || !budget.spend(spent)) {
          throw error;
        }
        await sleep(retryDelayMs(failed, retries, Math.random()));
      }
    }
  };
}

interface Call {
  readonly message: Message;
  /** The same for every attempt, so that AWS can tell a repetition. */
  readonly id: string;
}

/** One attempt: signed by the server's clock as far as it is known. */
function createAttempt(service: SignedService, target: Target, send: SendHttp) {
  let offsetMs = 0;
  return async ({ message, id }: Call, retries: number): Promise<object> => {
    const { method = 'POST', query, body } = message;
    const url = urlOf(target.url, message);
    const headers = sign(
      { method, path: url.pathname, query, headers: headersOf(message, id, retries), body },
      { ...target, service: service.name, atMs: Date.now() + offsetMs },
    );
    const answer = await send({ method, url, headers, body });
    const before = offsetMs;
    offsetMs = clockOffset(answer, before);
    try {
      return readJsonAnswer(answer, service.isTime);
    } catch (error) {
      if (Math.abs(offsetMs) >= SKEW_MS && offsetMs !== before) markCorrected(error);
      throw error;
    }
  };

  function headersOf(message: Message, id: string, retries: number): Record<string, string> {
    const { 'content-type': contentType = '', ...others } = message.headers;
    return {
      host: target.url.host,
      'content-type': contentType,
      'content-length': String(Buffer.byteLength(message.body)),
      ...others,
      'user-agent': 'slipway',
      'amz-sdk-invocation-id': id,
      'amz-sdk-request': `attempt=${retries + 1}; max=${target.maxAttempts}`,
    };
  }
}

function urlOf(base: URL, { path = '', query = {} }: Message): URL {
  const url = new URL(base);
  url.pathname += path;
  url.search = canonicalQuery(query);
  return url;
}

/** By how much the server's clock is ahead of ours, ms. An answer out of a cache (`age`) does not say. */
function clockOffset({ headers }: HttpAnswer, before: number): number {
  const serverMs = Date.parse(headers.date ?? '');
  if (headers.age !== undefined || Number.isNaN(serverMs)) return before;
  return serverMs - Date.now();
}

function markCorrected(error: unknown): void {
  const failed = error as { $metadata?: object };
  failed.$metadata = { ...failed.$metadata, clockSkewCorrected: true };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
