import type { Comparison, Operator, Subject } from './expression.ts';
import { OPERATORS_OF, SPELLINGS } from './operators.ts';
import { QueryFault, type Scanner } from './scanner.ts';

const SUBJECT = /[A-Za-z0-9_./\\:@*-]+/y;
const QUOTED = /'[^']*'/y;
/** A bare value ends at a space, comma, bracket or parenthesis, or where && or || begins. */
const BARE = /(?:(?!&&|\|\|)[^\s,[\]()'])+/y;

/** Reads one subject, its operator and its values. */
export function parseComparison(scanner: Scanner): Comparison {
  const { subject, name } = parseSubject(scanner);
  const operatorAt = scanner.isAtEnd() ? scanner.text.length : scanner.at;
  const operator = parseOperator(scanner);
  if (!OPERATORS_OF[subject].includes(operator)) {
    throw new QueryFault(`${subject} cannot be compared with ${operator}`, operatorAt);
  }
  scanner.isAtEnd();
  const at = scanner.at;
  return {
    kind: 'comparison',
    subject,
    name,
    operator,
    values: parseValues(scanner, operator),
    at,
  };
}

function parseSubject(scanner: Scanner): { readonly subject: Subject; readonly name: string } {
  scanner.isAtEnd();
  const at = scanner.at;
  const word = scanner.take(SUBJECT) ?? scanner.fail('a subject');
  if (word.startsWith('attribute:')) {
    const name = word.slice('attribute:'.length);
    if (name === '') throw new QueryFault('expected the name of an attribute', scanner.at);
    return { subject: 'attribute', name };
  }
  if (isSubject(word)) return { subject: word, name: '' };
  throw new QueryFault(`unknown subject "${word}"`, at);
}

function isSubject(word: string): word is Subject {
  return word !== 'attribute' && Object.hasOwn(OPERATORS_OF, word);
}

function parseOperator(scanner: Scanner): Operator {
  const rest = scanner.text.slice(scanner.at);
  for (const [spelling, operator] of SPELLINGS) {
    if (rest.startsWith(spelling) && !isInsideWord(rest, spelling)) {
      scanner.at += spelling.length;
      return operator;
    }
  }
  return scanner.fail('an operator');
}

/** Whether a spelling of letters is only the beginning of a longer word. */
function isInsideWord(rest: string, spelling: string): boolean {
  return /\w$/.test(spelling) && /^\w/.test(rest.slice(spelling.length));
}

function parseValues(scanner: Scanner, operator: Operator): readonly string[] {
  if (operator === 'exists' || operator === '!exists') return [];
  if (operator !== 'in' && operator !== '!in') return [parseValue(scanner)];
  if (scanner.take(/\[/y) === undefined) return [parseValue(scanner)];
  const values = [parseValue(scanner)];
  while (scanner.take(/,/y) !== undefined) values.push(parseValue(scanner));
  if (scanner.take(/\]/y) === undefined) scanner.fail('"," or "]"');
  return values;
}

function parseValue(scanner: Scanner): string {
  const quoted = scanner.take(QUOTED);
  if (quoted !== undefined) return quoted.slice(1, -1);
  return scanner.take(BARE) ?? scanner.fail('a value');
}
