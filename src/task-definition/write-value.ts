import type { Json } from './definition.ts';
import { yamlText } from './yaml-text.ts';

/** How the text around a new value is laid out. */
export interface Layout {
  /** White space of one level. */
  readonly unit: string;
  /** White space in front of the line on which the value begins. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** A value as JSON: over several lines with a layout, else on one. The first line has no indentation. */
export function writeJson(value: Json, layout?: Layout): string {
  if (layout === undefined) return JSON.stringify(value);
  const { unit, indent, lineEnd } = layout;
  return JSON.stringify(value, undefined, unit).replaceAll('\n', `${lineEnd}${indent}`);
}

/** A value as YAML in block style. The first line has no indentation. */
export function writeYaml(value: Json, layout: Omit<Layout, 'unit'>): string {
  const { indent, lineEnd } = layout;
  const inner = { indent: `${indent}  `, lineEnd };
  if (!isFilled(value)) return yamlScalar(value);
  const lines = Array.isArray(value)
    ? value.map((item: Json) => `- ${writeYaml(item, inner)}`)
    : Object.entries(value).map(([name, child]) => yamlMember(name, child ?? null, layout));
  return lines.join(`${lineEnd}${indent}`);
}

/** A member of a YAML mapping in block style. */
export function yamlMember(name: string, value: Json, layout: Omit<Layout, 'unit'>): string {
  const { indent, lineEnd } = layout;
  if (!isFilled(value)) return `${yamlKey(name)}: ${yamlScalar(value)}`;
  const inner = `${indent}  `;
  const block = writeYaml(value, { indent: inner, lineEnd });
  return `${yamlKey(name)}:${lineEnd}${inner}${block}`;
}

/** A value as YAML on one line, with braces and brackets. */
export function writeYamlFlow(value: Json): string {
  if (!isFilled(value)) return yamlScalar(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => writeYamlFlow(item)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([name, child]) => `${yamlKey(name)}: ${writeYamlFlow(child ?? null)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** A value that takes one line: a text, number, flag, null, or an empty list or object. */
export function yamlScalar(value: Json): string {
  return typeof value === 'string' ? yamlText(value) : JSON.stringify(value);
}

/** A key of a YAML mapping, in quotes where readers of YAML 1.1 would take it for something else than a text. */
export function yamlKey(name: string): string {
  const isPlain =
    /^[A-Za-z_][\w-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
  return isPlain ? name : JSON.stringify(name);
}

/** True for a list or object that holds something. */
export function isFilled(value: Json): value is Exclude<Json, null | string | number | boolean> {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}
