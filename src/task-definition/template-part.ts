/**
 * The ways in which templates mark what is to be filled in: `${X}` and `${{ x }}`, `{{ x }}`, `{x}`, `<X>`, `%X%`, `@X@`,
 * `__X__` and, in capitals, `$X`.
 */
const TEMPLATE =
  /\$\{\{?[^}]*\}\}?|\{\{[^}]*\}\}|\{[A-Za-z][\w .-]*\}|<%[^%]*%>|<[A-Za-z][\w .:/-]*>|%[A-Z][A-Z0-9_]{2,}%|@[A-Z][A-Z0-9_]{2,}@|__[A-Z][A-Z0-9_]*__|\$[A-Z][A-Z0-9_]{2,}\b/;

/** Longest placeholder that is shown, in characters. */
const LONGEST = 40;

/**
 * The first placeholder of a template in a text.
 * @returns the placeholder as written, clipped to 40 characters; `undefined` when there is none
 */
export function templatePartOf(text: string): string | undefined {
  if (!/[$<{%@_]/.test(text)) return undefined;
  const part = TEMPLATE.exec(text)?.[0];
  return part === undefined || part.length <= LONGEST ? part : `${part.slice(0, LONGEST - 1)}…`;
}
