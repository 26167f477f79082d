import type { Protocol } from './protocols.ts';
import { element, escapeXml, membersToXml } from './xml.ts';

const NAMESPACE = 'http://ec2.amazonaws.com/doc/2016-11-15/';

/** ec2Query: answers without a result element, lists of `item`. @source reference/wire-protocols.md sections 3 and 4 */
export const EC2_QUERY: Protocol = {
  success: (operation, output, requestId) => {
    const root = `${operation}Response`;
    const members = element('requestId', requestId) + membersToXml(output, 'item');
    return xml(200, `<${root} xmlns="${NAMESPACE}">${members}</${root}>`);
  },
  failure: ({ status, code, message }, requestId) => {
    const error = element('Code', escapeXml(code)) + element('Message', escapeXml(message));
    const errors = element('Errors', element('Error', error));
    return xml(status, element('Response', errors + element('RequestID', requestId)));
  },
};

function xml(status: number, body: string) {
  return { status, contentType: 'text/xml;charset=UTF-8', body };
}
