import type { Json, JsonObject } from '../simulator/json.ts';
import { element, escapeXml, membersToXml, type Rewrite } from './xml.ts';

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** What is sent in the place of the body, which says the same as text. */
  readonly bytes?: Buffer;
  /** Headers beside content type, length and request id. */
  readonly headers?: { readonly [name: string]: string };
}

/** A failure in the words of AWS. */
export interface WireError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** What the exception says beside. JSON alone carries it. */
  readonly members?: JsonObject;
}

/** How a family of services writes its answers. */
export interface Protocol {
  readonly success: (operation: string, output: JsonObject, requestId: string) => Answer;
  readonly failure: (error: WireError, requestId: string) => Answer;
}

/** awsJson1.1. @source reference/wire-protocols.md sections 3 and 4 */
export const AWS_JSON: Protocol = {
  success: (_operation, output) => json('1.1', 200, output),
  failure: ({ status, code, message, members }) =>
    json('1.1', status, { __type: code, message, ...members }),
};

/**
 * awsJson1.0 of a service that once spoke the query protocol: its old error codes go into a header, and win there.
 * @param shapeOf name of the modelled error of an old code, when it is another
 * @source reference/wire-protocols.md section 4, "CloudWatch (query-compatible JSON)"
 */
export function queryCompatibleJson(
  namespace: string,
  shapeOf: { readonly [code: string]: string },
): Protocol {
  return {
    success: (_operation, output) => json('1.0', 200, output),
    failure: ({ status, code, message }) => {
      const shape = Object.hasOwn(shapeOf, code) ? shapeOf[code] : code;
      const answer = json('1.0', status, { __type: `${namespace}#${shape}`, message });
      return { ...answer, headers: { 'x-amzn-query-error': `${code};${faultOf(status)}` } };
    },
  };
}

function json(version: string, status: number, body: JsonObject): Answer {
  return { status, contentType: `application/x-amz-json-${version}`, body: JSON.stringify(body) };
}

/** awsQuery: answers in XML. @source reference/wire-protocols.md sections 3 and 4 */
export function awsQuery(namespace: string): Protocol {
  return {
    success: (operation, output, requestId) => {
      const result = element(`${operation}Result`, membersToXml(output, 'member', isoTimes));
      const metadata = element('ResponseMetadata', element('RequestId', requestId));
      const root = `${operation}Response`;
      return xml(200, `<${root} xmlns="${namespace}">${result}${metadata}</${root}>`);
    },
    failure: ({ status, code, message }, requestId) => {
      const error = element(
        'Error',
        membersToXml({ Type: faultOf(status), Code: code, Message: message }),
      );
      const id = element('RequestId', escapeXml(requestId));
      return xml(status, `<ErrorResponse xmlns="${namespace}">${error}${id}</ErrorResponse>`);
    },
  };
}

function faultOf(status: number): string {
  return status < 500 ? 'Sender' : 'Receiver';
}

const TIME_NAME = /(Timestamps?|Time|Date)$/;

/** Operations give times as seconds since 1970; XML carries them as ISO 8601. */
const isoTimes: Rewrite = (name, value) => {
  if (!TIME_NAME.test(name)) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(isoTime);
  return isoTime(value);
};

function isoTime(value: Json): Json {
  return typeof value === 'number' ? new Date(value * 1000).toISOString() : value;
}

function xml(status: number, body: string): Answer {
  return { status, contentType: 'text/xml', body };
}
