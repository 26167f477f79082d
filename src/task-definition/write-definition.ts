import type { JsonObject } from './definition.ts';

/** The text of a new definition file. */
export async function writeDefinition(value: JsonObject, format: 'json' | 'yaml'): Promise<string> {
  if (format === 'json') return `${JSON.stringify(value, undefined, 2)}\n`;
  const { stringify } = await import('yaml');
  // Long texts are not folded: a command of one line stays one.
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
