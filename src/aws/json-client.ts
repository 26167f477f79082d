import { type IsTime, readJsonAnswer } from './json-answer.ts';
import { createRetryBudget, type FailedAttempt, retryDelayMs, retryKind } from './retry.ts';
import { createSendHttp, type HttpAnswer, type SendHttp, type Timeouts } from './send-http.ts';
import { type Credentials, sign } from './sign.ts';

/** An AWS service that speaks awsJson 1.1. @source reference/wire-protocols.md section 1 */
export interface JsonService {
  /** Signing name, for example `ecs`. */
  readonly name: string;
  /** What stands before the operation in x-amz-target. */
  readonly target: string;
  readonly isTime: IsTime;
}

/** Where the service is and who calls it. */
export interface Target {
  readonly url: URL;
  readonly region: string;
  readonly credentials: Credentials;
  readonly maxAttempts: number;
  readonly timeouts: Timeouts;
}

/** Calls an operation; fails with what AWS or Node said last, as the SDK's standard mode does. */
export type JsonCall = (operation: string, input: object) => Promise<object>;

/** A clock that is off by more than this is corrected by the server's, ms. @source SDK, isClockSkewed */
const SKEW_MS = 240_000;

/** A client of one service. Its connections and its retry budget are shared by all its calls. */
export async function createJsonClient(service: JsonService, target: Target): Promise<JsonCall> {
  const send = await createSendHttp(target.url.protocol, target.timeouts);
  const attempt = createAttempt(service, target, send);
  const budget = createRetryBudget();
  return async (operation, input) => {
    const call = { operation, body: JSON.stringify(withoutNulls(input)), id: crypto.randomUUID() };
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
  readonly operation: string;
  readonly body: string;
  /** The same for every attempt, so that AWS can tell a repetition. */
  readonly id: string;
}

/** One attempt: signed by the server's clock as far as it is known. */
function createAttempt(service: JsonService, target: Target, send: SendHttp) {
  let offsetMs = 0;
  return async (call: Call, retries: number): Promise<object> => {
    const atMs = Date.now() + offsetMs;
    const headers = sign(
      { path: target.url.pathname, headers: headersOf(call, retries), body: call.body },
      { ...target, service: service.name, atMs },
    );
    const answer = await send({ url: target.url, headers, body: call.body });
    const before = offsetMs;
    offsetMs = clockOffset(answer, before);
    try {
      return readJsonAnswer(answer, service.isTime);
    } catch (error) {
      if (Math.abs(offsetMs) >= SKEW_MS && offsetMs !== before) markCorrected(error);
      throw error;
    }
  };

  function headersOf({ operation, body, id }: Call, retries: number): Record<string, string> {
    return {
      host: target.url.host,
      'content-type': 'application/x-amz-json-1.1',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': `${service.target}.${operation}`,
      'user-agent': 'slipway',
      'amz-sdk-invocation-id': id,
      'amz-sdk-request': `attempt=${retries + 1}; max=${target.maxAttempts}`,
    };
  }
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

/** As the SDK sends it: a member that is undefined or null is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(
    ([, member]) => member !== undefined && member !== null,
  );
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)]));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
