import { createHash, createHmac } from 'node:crypto';

/** Keys of an account, from wherever they come. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A request that is to be signed. */
export interface Unsigned {
  /** POST when absent. */
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Path of the URL as it is sent, for example `/`. */
  readonly path: string;
  /** Names in lower case; `host` is among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** For whom and when. */
export interface Scope {
  readonly credentials: Credentials;
  readonly region: string;
  /** Signing name of the service, for example `ecs`. */
  readonly service: string;
  readonly atMs: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** May be changed on the way by a proxy, so it is left out of the signature. */
const UNSIGNED_HEADERS: ReadonlySet<string> = new Set(['user-agent', 'connection', 'expect']);

/**
 * The headers of a request with those that sign it: AWS Signature Version 4.
 *
 * @returns the given headers with x-amz-date, x-amz-content-sha256, authorization, and
 * x-amz-security-token when the credentials are of a session
 * @source AWS documentation, "Create a signed AWS API request"
 */
export function sign(request: Unsigned, scope: Scope): Record<string, string> {
  const { credentials } = scope;
  const date = dateOf(scope.atMs);
  const bodyHash = sha256(request.body);
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': date,
    'x-amz-content-sha256': bodyHash,
    ...(credentials.sessionToken === undefined
      ? {}
      : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = signedNames(headers);
  const lines = names.map((name) => `${name}:${canonicalValue(headers[name] ?? '')}\n`);
  const signed = names.join(';');
  const { method = 'POST', query = {} } = request;
  const where = [method, canonicalPath(request.path), canonicalQuery(query)];
  const canonical = [...where, lines.join(''), signed, bodyHash];
  const scopeName = `${date.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
  const text = [ALGORITHM, date, scopeName, sha256(canonical.join('\n'))].join('\n');
  const signature = hmac(signingKey(scope, date.slice(0, 8)), text).toString('hex');
  const credential = `Credential=${credentials.accessKeyId}/${scopeName}`;
  headers.authorization = `${ALGORITHM} ${credential}, SignedHeaders=${signed}, Signature=${signature}`;
  return headers;
}

/** `20261122T200511Z` */
function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '');
}

function signedNames(headers: Readonly<Record<string, string>>): string[] {
  return Object.keys(headers)
    .filter((name) => !UNSIGNED_HEADERS.has(name))
    .sort();
}

function canonicalValue(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** Every service but S3 wants the path of the URL encoded once more. */
function canonicalPath(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** The query as it is signed and sent: by name, all but unreserved characters encoded. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * The key that signs one day's requests to one service in one Region.
 * @param day `20261122`, in UTC
 */
export function signingKey({ credentials, region, service }: Scope, day: string): Buffer {
  const parts = [day, region, service, 'aws4_request'];
  return parts.reduce(hmac, Buffer.from(`AWS4${credentials.secretAccessKey}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
