/** What stands for a secret. */
const MASK = '***';

/** Secrets by their own form, with what is kept of them. @source AWS IAM user guide, unique identifiers; RFC 6750; RFC 7519; RFC 3986 */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, MASK],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, MASK],
  [/\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${MASK}`],
  [/\bgh[pousr]_\w{20,}/g, MASK],
  [/(:\/\/[^\s/:@]*:)[^\s/@]+@/g, `$1${MASK}@`],
  [
    /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)\w*["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,
    `$1${MASK}`,
  ],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*/g, MASK],
];

/** A line of a log without what looks like a secret: a job log is read by more people than the log group. */
export function maskSecrets(line: string): string {
  return FORMS.reduce((text, [form, kept]) => text.replace(form, kept), line);
}
