import type { JsonObject } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { Answer } from '../protocols.ts';
import type { House } from '../serve.ts';
import type { RawRequest } from '../target.ts';
import { ROUTES } from './routes.ts';

/** What a browser may run on the page: its own script and nothing from elsewhere. */
const PAGE_RULES =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'";

/** Answers a request of the control path; what is wrong with it is said in JSON. */
export function answerControl(
  house: Pick<House, 'account' | 'records'>,
  request: RawRequest & { readonly method: string; readonly url: string },
): Answer {
  const { pathname, searchParams } = new URL(request.url, 'http://mock');
  if (isForeign(request)) return json(403, { error: 'Only pages of the mock itself may ask.' });
  const path = pathname.replace(/^\/_slipway\/?/, '');
  const route = ROUTES.find((one) => one.path === path && one.method === request.method);
  if (route === undefined) {
    const known = ROUTES.map((one) => `${one.method} /_slipway/${one.path}`);
    return json(404, { error: `There is no ${request.method} ${pathname}.`, known });
  }
  try {
    const body = request.body === '' ? {} : (JSON.parse(request.body) as JsonObject);
    const given = route.run(house, { query: searchParams, body });
    return typeof given === 'string' ? page(given) : json(200, given);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : undefined;
    return json(400, { error: (error as Error).message, ...(code && { code }) });
  }
}

/** A page of another site, or one that got here by another name for this machine, could steer the mock. */
function isForeign({ headers: { origin, host } }: RawRequest): boolean {
  const isLocal = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? 'localhost');
  return !isLocal || (origin !== undefined && origin !== `http://${host}`);
}

function json(status: number, value: unknown): Answer {
  return { status, contentType: 'application/json', body: `${JSON.stringify(value, null, 2)}\n` };
}

function page(body: string): Answer {
  const headers = { 'content-security-policy': PAGE_RULES };
  return { status: 200, contentType: 'text/html; charset=utf-8', body, headers };
}
