import { createHash } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { sign, signingKey } from '../../src/aws/sign.ts';

const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const AT_MS = Date.UTC(2015, 7, 30, 12, 36);
const SCOPE = { credentials: CREDENTIALS, region: 'us-east-1', service: 'service', atMs: AT_MS };

/** What the SDK wants of a hash; its own one is made of Node's, too. */
class Sha256 {
  private readonly parts: Uint8Array[] = [];
  private readonly secret: string | ArrayBuffer | ArrayBufferView | undefined;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.secret = secret;
  }
  update(part: Uint8Array | string) {
    this.parts.push(Buffer.from(part));
  }
  async digest() {
    const { createHmac } = await import('node:crypto');
    const hash =
      this.secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', Buffer.from(this.secret as Uint8Array));
    return hash.update(Buffer.concat(this.parts)).digest();
  }
  reset() {
    this.parts.length = 0;
  }
}

const text = fc.string({
  minLength: 1,
  maxLength: 20,
  unit: fc.constantFrom(...'abcXYZ019+/=_ .:'),
});
const segment = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcXYZ019._-') });
const path = fc
  .array(
    segment.filter((one) => !/^\.+$/.test(one)),
    { maxLength: 3 },
  )
  .map((parts) => ['', ...parts, ''].join('/'));

test('the key of AWS’s published example is the one that AWS derives', () => {
  const key = signingKey({ ...SCOPE, service: 'iam' }, '20150830');
  expect(key.toString('hex')).toBe(
    'c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9',
  );
});

test('the scope and the signed headers are told in the header authorization', () => {
  const headers = { host: 'example.amazonaws.com', 'user-agent': 'x' };
  expect(sign({ path: '/', headers, body: '' }, SCOPE).authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20150830\/us-east-1\/service\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
  );
});

test('every request is signed as the signer of the SDK signs it', async () => {
  const request = fc.record({
    path,
    body: fc.string({ unit: 'grapheme' }),
    headers: fc.dictionary(
      fc.constantFrom('content-type', 'x-amz-target', 'amz-sdk-request', 'user-agent'),
      text,
    ),
    secret: text,
    token: fc.option(
      text.filter((one) => one.trim() !== ''),
      { nil: undefined },
    ),
    atMs: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  });
  const property = fc.asyncProperty(request, async (one) => {
    const credentials = {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: one.secret,
      ...(one.token === undefined ? {} : { sessionToken: one.token }),
    };
    const headers = { host: 'ecs.eu-west-1.amazonaws.com', ...one.headers };
    const theirs = await new SignatureV4({
      credentials,
      region: 'eu-west-1',
      service: 'ecs',
      sha256: Sha256 as never,
    }).sign(
      {
        method: 'POST',
        protocol: 'https:',
        hostname: 'ecs.eu-west-1.amazonaws.com',
        path: one.path,
        headers,
        body: one.body,
      } as never,
      { signingDate: new Date(one.atMs) },
    );
    const scope = { credentials, region: 'eu-west-1', service: 'ecs', atMs: one.atMs };
    expect(sign({ path: one.path, headers, body: one.body }, scope)).toEqual(
      (theirs as unknown as { readonly headers: object }).headers,
    );
  });
  await fc.assert(property, { seed: 20150830, numRuns: 200 });
});
