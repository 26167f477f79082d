import type { FailedAttempt } from './retry.ts';
import type { HttpAnswer } from './send-http.ts';

/** Which members of a service's answers are times, by name. */
export type IsTime = (name: string) => boolean;

/**
 * What an awsJson service answered, as the SDK would give it: times are dates, null members are not there.
 * @throws an error with the service's name for it, or a SyntaxError for what is not JSON
 * @source reference/wire-protocols.md sections 3 and 4
 */
export function readJsonAnswer(answer: HttpAnswer, isTime: IsTime): object {
  const isError = answer.status >= 300;
  const value = parse(answer, isError ? () => false : isTime);
  if (isError) throw errorOf(answer, value);
  return value;
}

function parse(answer: HttpAnswer, isTime: IsTime): object {
  if (answer.body === '') return {};
  try {
    const value: unknown = JSON.parse(answer.body, reviver(isTime));
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    throw Object.assign(error as SyntaxError, failureOf(answer));
  }
}

/** Seconds become dates; `undefined` takes a null member away, and a null in a list stays. */
function reviver(isTime: IsTime) {
  return function (this: unknown, name: string, value: unknown): unknown {
    if (value === null) return Array.isArray(this) ? null : undefined;
    return typeof value === 'number' && isTime(name) ? new Date(value * 1_000) : value;
  };
}

function errorOf(answer: HttpAnswer, value: object): Error {
  const data = value as { readonly [name: string]: unknown };
  const code = Object.keys(data).find((name) => name.toLowerCase() === 'code');
  const named = data.__type ?? (code && data[code]) ?? answer.headers['x-amzn-errortype'];
  const error = new Error(String(data.message ?? data.Message ?? 'UnknownError'));
  // Other members say more of some errors, as the resource of a conflict.
  return Object.assign(error, data, failureOf(answer), {
    name: named === undefined ? 'Unknown' : errorName(String(named)),
    message: error.message,
  });
}

/** `com.amazonaws.ecs#Name:http://…` without what is around the name. */
function errorName(text: string): string {
  const first = text.split(/[,:]/)[0] ?? text;
  return first.includes('#') ? (first.split('#')[1] ?? first) : first;
}

function failureOf({ status, headers }: HttpAnswer): Pick<FailedAttempt, '$metadata'> & {
  retryAfterMs?: number;
} {
  const retryAfterMs = readRetryAfter(headers);
  return {
    $metadata: { httpStatusCode: status },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function readRetryAfter(headers: HttpAnswer['headers']): number | undefined {
  const asked = headers['retry-after'];
  const amazon = headers['x-amz-retry-after'];
  const waitMs = asked === undefined ? Number(amazon) : waitOf(asked);
  return Number.isNaN(waitMs) ? undefined : waitMs;
}

/** Seconds, or the date until which to wait. */
function waitOf(asked: string): number {
  return /^\d+(\.\d+)?$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
}
