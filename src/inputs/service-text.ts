import type { InputRow } from './row.ts';

type Scalar = string | number | boolean;

/**
 * A value of a list of services as the text that the input takes at the other doors: a list becomes lines, an object
 * lines of NAME=value, what takes JSON gets JSON. Nothing (null) is as good as not given.
 * @returns `undefined` when the input cannot take such a value
 */
export function itemText(row: InputRow, value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (isScalar(value)) return String(value).trim();
  switch (row.type) {
    case 'object':
    case 'objects':
    case 'words':
      return JSON.stringify(value);
    case 'pairs':
      return Array.isArray(value) ? linesOf(value) : pairsOf(Object.entries(value));
    case 'list':
    case 'lines':
      return Array.isArray(value) ? linesOf(value) : undefined;
    default:
      return undefined;
  }
}

function linesOf(values: readonly unknown[]): string | undefined {
  return values.every(isLine) ? values.join('\n') : undefined;
}

function pairsOf(entries: readonly (readonly [string, unknown])[]): string | undefined {
  const isReadable = entries.every(([name, value]) => isLine(value) && !name.includes('='));
  return isReadable ? entries.map(([name, value]) => `${name}=${value}`).join('\n') : undefined;
}

function isLine(value: unknown): value is Scalar {
  return isScalar(value) && !/[\r\n]/.test(String(value));
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
