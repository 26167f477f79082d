const PATTERNS = new Map<string, RegExp>();

/** Whether a text is what a pattern says, in which `*` stands for any text. */
export function matches(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  if (pattern === '*') return true;
  const known = PATTERNS.get(pattern) ?? compile(pattern);
  PATTERNS.set(pattern, known);
  return known.test(text);
}

function compile(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
