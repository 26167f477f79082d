import { type ErrorCode, type ErrorParts, SlipwayError } from '../errors.ts';

/** What is read of an error of the SDK, whatever class it has. */
interface SdkError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number | undefined;
}

interface Translation {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly hint: string;
}

/** There is nothing to sign a request with. */
const NO_CREDENTIALS = /^CredentialsProviderError$|^TokenProviderError$/;

/** SDK and service error names, the first match wins. @source reference/wire-protocols.md sections 4 to 6 and 8 */
const TRANSLATIONS: readonly Translation[] = [
  {
    pattern: NO_CREDENTIALS,
    code: 'aws-credentials',
    hint: 'Give credentials before this step: in a workflow, aws-actions/configure-aws-credentials with role-to-assume and permissions: id-token: write.',
  },
  {
    pattern:
      /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|ExpiredToken(Exception)?|MissingAuthenticationToken(Exception)?|IncompleteSignature(Exception)?)$/,
    code: 'aws-credentials',
    hint: 'Renew the credentials, and check that they belong to the account that holds the service.',
  },
  {
    pattern: /^AccessDenied(Exception)?$|^UnauthorizedOperation$|^NotAuthorized$/,
    code: 'aws-denied',
    hint: 'Allow the action that the message names in the policy of the role that runs this.',
  },
  {
    pattern:
      /^(Throttling(Exception)?|ThrottledException|TooManyRequestsException|RequestLimitExceeded|SlowDown)$/,
    code: 'aws-throttled',
    hint: 'Run again later, or raise max-retries.',
  },
  {
    pattern: /^ClusterNotFoundException$/,
    code: 'cluster-not-found',
    hint: 'Check the input cluster, the Region and the account.',
  },
  {
    pattern: /^ServiceNotFoundException$/,
    code: 'service-not-found',
    hint: 'Check the inputs service and cluster, the Region and the account.',
  },
  {
    pattern: /^ServiceNotActiveException$/,
    code: 'service-inactive',
    hint: 'Create the service again, or name one that is active.',
  },
];

const NETWORK =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|TimeoutError)\b/;

/** What the SDK puts before the message of an error that is not of its own realm. */
const WRAPPER = /^AWS SDK error wrapper for (Error: )?/;

/** Names by which AWS and its stand-ins say that they do not have an operation. */
const UNKNOWN_OPERATION =
  /^(UnknownOperationException|UnsupportedFeatureException|NotImplemented(Error|Exception)?|InvalidAction|UnsupportedOperation(Exception)?)$/;

/**
 * An error of the SDK as ours, in a sentence for the reader of the log.
 * @param action what was being done, for example `DescribeServices`
 */
export function translateSdkError(error: unknown, action: string): SlipwayError {
  if (error instanceof SlipwayError) return error;
  const read = readSdkError(error);
  return new SlipwayError({ ...sentenceOf(read, action), cause: error });
}

function sentenceOf(read: SdkError, action: string): Omit<ErrorParts, 'cause'> {
  // Without credentials nothing was sent that AWS could have refused.
  const verb = NO_CREDENTIALS.test(read.name) ? 'could not be sent' : 'was refused';
  const refused = `${action} ${verb}: ${firstLine(read.message)} (${read.name})`;
  const known = TRANSLATIONS.find((one) => one.pattern.test(read.name));
  if (known !== undefined) return { code: known.code, message: refused, hint: known.hint };
  if (/region is missing/i.test(read.message)) return NO_REGION;
  if (NETWORK.test(`${read.code} ${read.name} ${read.message}`)) return unreachable(action, read);
  if (read.name === 'SyntaxError' || /deserialization/i.test(read.message)) {
    return notAnAnswer(action, read);
  }
  if (isUnknownOperation(read)) return unsupported(action, read);
  return {
    code: 'aws-refused',
    message: refused,
    hint: 'Read the message: it is what AWS says of the request.',
  };
}

function isUnknownOperation({ name, httpStatus }: SdkError): boolean {
  return UNKNOWN_OPERATION.test(name) || httpStatus === 404 || httpStatus === 501;
}

function readSdkError(error: unknown): SdkError {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly name?: unknown;
    readonly code?: unknown;
    readonly message?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  return {
    name: String(fields.name ?? 'Error'),
    code: String(fields.code ?? ''),
    message: String(fields.message ?? error)
      .replace(WRAPPER, '')
      .trim(),
    httpStatus: fields.$metadata?.httpStatusCode,
  };
}

const NO_REGION: Omit<ErrorParts, 'cause'> = {
  code: 'aws-region',
  message: 'No AWS Region is set, so it is not known where the service is.',
  hint: 'Give the input region, or set AWS_REGION.',
};

function unreachable(action: string, read: SdkError): Omit<ErrorParts, 'cause'> {
  return {
    code: 'aws-unreachable',
    message: `${action} got no answer: ${firstLine(read.message) || read.code || read.name}.`,
    hint: 'Check the network, the Region, and AWS_ENDPOINT_URL if it is set.',
  };
}

function notAnAnswer(action: string, read: SdkError): Omit<ErrorParts, 'cause'> {
  const status = read.httpStatus === undefined ? '' : ` (HTTP status ${read.httpStatus})`;
  return {
    code: 'aws-not-an-answer',
    message: `${action} got an answer that is not from AWS: it is not JSON${status}. A proxy or a web page may be in the way.`,
    hint: 'Check AWS_ENDPOINT_URL, HTTP proxies and the Region.',
  };
}

function unsupported(action: string, read: SdkError): Omit<ErrorParts, 'cause'> {
  return {
    code: 'aws-unsupported',
    message: `This endpoint does not know ${action}: ${firstLine(read.message)} (${read.name})`,
    hint: 'Check AWS_ENDPOINT_URL: a stand-in of AWS may lack the operation.',
  };
}

/** SDK messages may carry hints for programmers on further lines. */
function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}
