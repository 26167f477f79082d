import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Answered, RequestRecord } from './answer-request.ts';
import { answerControl } from './control/answer-control.ts';
import type { Answer } from './protocols.ts';
import { AWS_JSON } from './protocols.ts';
import { readBody } from './read-body.ts';
import type { RecordFile } from './record-file.ts';
import type { RawRequest } from './target.ts';

/** What every request is served with. */
export interface House {
  readonly account: Account;
  /** The latest requests that were answered, oldest first. */
  readonly records: RequestRecord[];
  readonly onRequest?: (line: string) => void;
  readonly record?: RecordFile;
}

/** So many requests are remembered, so that a long-lived mock does not grow. */
const KEPT_REQUESTS = 10_000;

/** Serves one request: of the control path, or of AWS. */
export async function serve(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const body = await readBody(request);
    const { method = 'GET', url = '/', headers } = request;
    if (/^\/_slipway(\/|\?|$)/.test(url)) {
      send(response, answerControl(house, { method, url, headers, body: body ?? '' }), requestId);
      return;
    }
    const answer =
      body === undefined
        ? told(house, tooLarge(house.account))
        : await answerAws(house, { method, url, headers, body }, requestId);
    if (answer === undefined) response.destroy();
    else send(response, answer, requestId);
  } catch {
    // The caller went away while it was sending; there is nobody to answer.
    response.destroy();
  }
}

/** @returns undefined when the connection is to end without an answer */
async function answerAws(
  house: House,
  request: RawRequest,
  requestId: string,
): Promise<Answer | undefined> {
  const met = house.account.meet(request);
  if (met.delayMs > 0) await sleep(met.delayMs);
  if (met.drop === 'before') return undefined;
  const answer = told(house, house.account.answer(request, requestId, met));
  return met.drop === 'after' ? undefined : answer;
}

function told({ records, onRequest, record: file }: House, { answer, record, line }: Answered) {
  records.push(record);
  if (records.length > KEPT_REQUESTS) records.shift();
  file?.add(record, answer);
  onRequest?.(line);
  return answer;
}

function send(response: ServerResponse, answer: Answer, requestId: string): void {
  const body = answer.bytes ?? Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-type': answer.contentType,
    'content-length': body.length,
    'x-amzn-requestid': requestId,
  });
  response.end(body);
}

function tooLarge({ worlds }: Account): Answered {
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
