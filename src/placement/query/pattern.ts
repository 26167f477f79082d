/**
 * A Java regular expression as one of ours, for whole values.
 *
 * Both languages agree on what people write for instance types and names. A leading `(?i)` is understood; what only
 * Java knows (possessive quantifiers, `\Q…\E`) is not.
 *
 * @returns `undefined` when it is no pattern for us
 */
export function toPattern(text: string): RegExp | undefined {
  const ignoresCase = text.startsWith('(?i)');
  const source = ignoresCase ? text.slice('(?i)'.length) : text;
  if (/\\[QE]/.test(source)) return undefined;
  try {
    return new RegExp(`^(?:${source})$`, ignoresCase ? 'i' : '');
  } catch {
    return undefined;
  }
}
