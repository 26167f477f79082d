import type { Json } from '../simulator/json.ts';
import type { Protocol } from './protocols.ts';
import { element, escapeXml } from './xml.ts';

/** Amazon S3: the content of an object is the body, errors are XML. @source reference/wire-protocols.md, S3 */
export const S3_REST: Protocol = {
  success: (_operation, { Body }) => ({
    status: 200,
    contentType: 'application/octet-stream',
    body: typeof Body === 'string' ? Buffer.from(Body, 'base64').toString('utf8') : '',
  }),
  failure: ({ status, code, message }, requestId) => {
    const told = element('Code', code) + element('Message', escapeXml(message));
    const body = element('Error', told + element('RequestId', requestId));
    return { status, contentType: 'application/xml', body };
  },
};

/** What a request of Amazon S3 is for: the bucket is the first part of the path, or of the host. */
export function s3Call(request: {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly body: string;
}) {
  const path = decodeURIComponent(request.url.split('?')[0] ?? '').replace(/^\//, '');
  const bucket = /^([a-z0-9.-]+)\.(?:s3[.-]|localhost|127\.)/.exec(request.host)?.[1];
  const [first = '', ...rest] = path.split('/');
  const [Bucket, Key] = bucket === undefined ? [first, rest.join('/')] : [bucket, path];
  const isPut = request.method === 'PUT';
  const Body = isPut ? { Body: Buffer.from(request.body).toString('base64') } : {};
  const operation = isPut ? 'PutObject' : request.method === 'GET' ? 'GetObject' : '(none)';
  return { operation, input: { Bucket, Key, ...Body } as Json };
}
