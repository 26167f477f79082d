import type { Rule } from '../rule.ts';

/** Bytes of a request that Amazon ECS takes. */
const MOST_BYTES = 65_536;

/** A definition is sent in one request, and that has a size. */
export const requestSize: Rule = {
  id: 'request-size',
  severity: 'error',
  title: 'The definition is too big to be sent',
  why: `Amazon ECS answers "Actual length: 'N'. Max allowed length is '65536' bytes."`,
  fix: 'Move environment variables to an environment file, or long commands into the image.',
  source: 'Amazon ECS, answer to a request of more than 65536 bytes',
  check: (definition) => {
    const text = JSON.stringify(definition);
    // No character takes more than three bytes of UTF-8 for one unit of UTF-16.
    if (text.length * 3 <= MOST_BYTES) return [];
    const bytes = new TextEncoder().encode(text).length;
    if (bytes <= MOST_BYTES) return [];
    const message = `The definition has ${bytes} bytes as it is sent, and ${MOST_BYTES} are taken.`;
    const hint = 'Move environment variables to an environment file in S3.';
    return [{ pointer: '', message, hint }];
  },
};
