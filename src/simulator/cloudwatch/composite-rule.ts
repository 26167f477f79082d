import type { AlarmState } from '../neighbours.ts';

/** A rule over the states of other alarms. */
export type Rule =
  | { readonly kind: 'state'; readonly state: AlarmState; readonly alarm: string }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Rule }
  | { readonly kind: 'and' | 'or'; readonly left: Rule; readonly right: Rule };

const TOKEN =
  /\s*(?:(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*("(?:[^"\\]|\\.)*"|[^()\s"]+)\s*\)|(AND|OR|NOT|TRUE|FALSE)\b|([()]))/y;

type Token = { readonly text: string; readonly state?: AlarmState; readonly alarm?: string };

/** Reads a rule such as `ALARM("a") AND NOT OK(b)`. @returns undefined for what is no rule */
export function readRule(text: string): Rule | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const rest = [...tokens];
  const rule = readOr(rest);
  return rest.length === 0 ? rule : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const [, state, name, word, bracket] = match;
    if (state !== undefined && name !== undefined) {
      tokens.push({ text: 'state', state: state as AlarmState, alarm: nameFrom(name) });
    } else tokens.push({ text: word ?? bracket ?? '' });
  }
  return tokens;
}

/** An alarm may be named by its name or its ARN, in quotation marks or without. */
function nameFrom(given: string): string {
  const name = given.startsWith('"') ? given.slice(1, -1).replace(/\\(.)/g, '$1') : given;
  return name.startsWith('arn:') ? name.slice(name.indexOf(':alarm:') + ':alarm:'.length) : name;
}

function readOr(tokens: Token[]): Rule | undefined {
  let left = readAnd(tokens);
  while (left !== undefined && tokens[0]?.text === 'OR') {
    tokens.shift();
    const right = readAnd(tokens);
    left = right && { kind: 'or', left, right };
  }
  return left;
}

function readAnd(tokens: Token[]): Rule | undefined {
  let left = readNot(tokens);
  while (left !== undefined && tokens[0]?.text === 'AND') {
    tokens.shift();
    const right = readNot(tokens);
    left = right && { kind: 'and', left, right };
  }
  return left;
}

function readNot(tokens: Token[]): Rule | undefined {
  const token = tokens.shift();
  switch (token?.text) {
    case 'NOT': {
      const of = readNot(tokens);
      return of && { kind: 'not', of };
    }
    case 'TRUE':
    case 'FALSE':
      return { kind: 'constant', value: token.text === 'TRUE' };
    case '(': {
      const inner = readOr(tokens);
      return tokens.shift()?.text === ')' ? inner : undefined;
    }
    case 'state':
      return { kind: 'state', state: token.state ?? 'OK', alarm: token.alarm ?? '' };
    default:
      return undefined;
  }
}

/** Names of the alarms of a rule. */
export function alarmsIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'state':
      return [rule.alarm];
    case 'constant':
      return [];
    case 'not':
      return alarmsIn(rule.of);
    default:
      return [...alarmsIn(rule.left), ...alarmsIn(rule.right)];
  }
}

/** Whether a rule holds. */
export function holds(rule: Rule, stateOf: (alarm: string) => AlarmState | undefined): boolean {
  switch (rule.kind) {
    case 'state':
      return stateOf(rule.alarm) === rule.state;
    case 'constant':
      return rule.value;
    case 'not':
      return !holds(rule.of, stateOf);
    case 'and':
      return holds(rule.left, stateOf) && holds(rule.right, stateOf);
    case 'or':
      return holds(rule.left, stateOf) || holds(rule.right, stateOf);
  }
}
