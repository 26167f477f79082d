import type { Operator } from './expression.ts';

/** Whether two values, of which the first is greater by `by`, are as an operator of order or equality says. */
export function isOrdered(operator: Operator, by: number): boolean {
  switch (operator) {
    case '==':
      return by === 0;
    case '!=':
      return by !== 0;
    case '>':
      return by > 0;
    case '>=':
      return by >= 0;
    case '<':
      return by < 0;
    case '<=':
      return by <= 0;
    default:
      return false;
  }
}
