import type { Comparison } from './expression.ts';
import { isOrdered } from './is-ordered.ts';
import { toPattern } from './pattern.ts';
import { QueryFault } from './scanner.ts';

/** A test of a text that an instance may not have. */
type TextTest = (text: string | undefined) => boolean;

/**
 * A comparison of texts. What is missing is equal to nothing, in no set, matches nothing and does not exist; two
 * numbers are ordered as numbers, everything else as texts.
 */
export function compareText({ operator, values, at }: Comparison): TextTest {
  const [value = ''] = values;
  switch (operator) {
    case 'exists':
      return (text) => text !== undefined;
    case '!exists':
      return (text) => text === undefined;
    case '==':
      return (text) => text === value;
    case '!=':
      return (text) => text !== value;
    case 'in':
      return (text) => text !== undefined && values.includes(text);
    case '!in':
      return (text) => text === undefined || !values.includes(text);
    case '=~':
    case '!~': {
      const pattern = toPattern(value);
      if (pattern === undefined) throw new QueryFault(`"${value}" is no pattern`, at);
      const isMatch = operator === '=~';
      return (text) => (text !== undefined && pattern.test(text)) === isMatch;
    }
    default:
      return (text) => text !== undefined && isOrdered(operator, order(text, value));
  }
}

function order(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  const areNumbers = a !== '' && b !== '' && !Number.isNaN(left) && !Number.isNaN(right);
  if (areNumbers) return left - right;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
