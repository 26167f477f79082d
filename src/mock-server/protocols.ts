import type { JsonObject } from '../simulator/json.ts';

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** A failure in the words of AWS. */
export interface WireError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** How a family of services writes its answers. */
export interface Protocol {
  readonly success: (operation: string, output: JsonObject, requestId: string) => Answer;
  readonly failure: (error: WireError, requestId: string) => Answer;
}

const JSON_TYPE = 'application/x-amz-json-1.1';

/** awsJson1.1. @source reference/wire-protocols.md sections 3 and 4 */
export const AWS_JSON: Protocol = {
  success: (_operation, output) => ({
    status: 200,
    contentType: JSON_TYPE,
    body: JSON.stringify(output),
  }),
  failure: ({ status, code, message }) => ({
    status,
    contentType: JSON_TYPE,
    body: JSON.stringify({ __type: code, message }),
  }),
};

/** awsQuery: answers in XML, flat ones so far. @source reference/wire-protocols.md sections 3 and 4 */
export function awsQuery(namespace: string): Protocol {
  return {
    success: (operation, output, requestId) => {
      const members = Object.entries(output).map(([name, value]) =>
        tag(name, escapeXml(String(value))),
      );
      const result = tag(`${operation}Result`, members.join(''));
      const metadata = tag('ResponseMetadata', tag('RequestId', requestId));
      const root = `${operation}Response`;
      return xml(200, `<${root} xmlns="${namespace}">${result}${metadata}</${root}>`);
    },
    failure: ({ status, code, message }, requestId) => {
      const type = tag('Type', status < 500 ? 'Sender' : 'Receiver');
      const error = tag('Error', type + tag('Code', code) + tag('Message', escapeXml(message)));
      const id = tag('RequestId', requestId);
      return xml(status, `<ErrorResponse xmlns="${namespace}">${error}${id}</ErrorResponse>`);
    },
  };
}

function xml(status: number, body: string): Answer {
  return { status, contentType: 'text/xml', body };
}

function tag(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
