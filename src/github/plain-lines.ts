/**
 * The lines of a text that others wrote, safe to print: every kind of line end breaks a line,
 * and control characters (which move the cursor, change colours or hide text) are taken out, tabs apart.
 */
export function plainLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/(?!\t)\p{Cc}/gu, ''));
}
