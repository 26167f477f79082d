/** An expression of metric math. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Expression[] }
  | { readonly kind: 'list'; readonly of: readonly Expression[] }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Operators from the loosest to the tightest. @source CloudWatch user guide, "Using metric math" */
const LEVELS: readonly (readonly string[])[] = [
  ['OR', '||'],
  ['AND', '&&'],
  ['==', '!=', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z_]\w*|==|!=|<=|>=|\|\||&&|[-+*/^<>(),[\]])/y;

/** Reads an expression such as `100 * FILL(m1, 0) / SUM(METRICS())`. @returns undefined for what is none */
export function readExpression(text: string): Expression | undefined {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  const expression = readLevel(tokens, 0);
  return tokens.length === 0 ? expression : undefined;
}

function readLevel(tokens: string[], level: number): Expression | undefined {
  const operators = LEVELS[level];
  if (operators === undefined) return readUnary(tokens);
  let left = readLevel(tokens, level + 1);
  while (left !== undefined && operators.includes(tokens[0] ?? '')) {
    const operator = tokens.shift() ?? '';
    const right = readLevel(tokens, level + 1);
    left = right && { kind: 'binary', operator, left, right };
  }
  return left;
}

function readUnary(tokens: string[]): Expression | undefined {
  const token = tokens.shift();
  if (token === undefined) return undefined;
  if (token === '-') {
    const of = readUnary(tokens);
    return of && { kind: 'negate', of };
  }
  if (token === '(') {
    const inner = readLevel(tokens, 0);
    return tokens.shift() === ')' ? inner : undefined;
  }
  if (token === '[') {
    const of = readItems(tokens, ']');
    return of && { kind: 'list', of };
  }
  if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
  if (!/^[A-Za-z_]/.test(token)) return undefined;
  if (tokens[0] !== '(') return { kind: 'name', name: token };
  tokens.shift();
  const of = readItems(tokens, ')');
  return of && { kind: 'call', name: token.toUpperCase(), of };
}

function readItems(tokens: string[], end: string): readonly Expression[] | undefined {
  const items: Expression[] = [];
  if (tokens[0] === end) {
    tokens.shift();
    return items;
  }
  for (;;) {
    const item = readLevel(tokens, 0);
    if (item === undefined) return undefined;
    items.push(item);
    const next = tokens.shift();
    if (next === end) return items;
    if (next !== ',') return undefined;
  }
}
