import type { Json, JsonObject } from '../simulator/json.ts';

/** Turns a member's value into what is written, by its name; for times, which JSON carries as numbers. */
export type Rewrite = (name: string, value: Json) => Json;

const AS_IT_IS: Rewrite = (_name, value) => value;

/**
 * Members as elements, in their order; what is undefined or null is left out.
 * @param item name of a list's elements
 */
export function membersToXml(
  object: JsonObject,
  item = 'member',
  rewrite: Rewrite = AS_IT_IS,
): string {
  return Object.entries(object)
    .map(([name, value]) => (value === undefined ? '' : write(name, rewrite(name, value))))
    .join('');

  function write(name: string, value: Json): string {
    if (value === null) return '';
    if (Array.isArray(value)) {
      return element(name, value.map((one) => write(item, one)).join(''));
    }
    if (typeof value === 'object') {
      return element(name, membersToXml(value as JsonObject, item, rewrite));
    }
    return element(name, escapeXml(String(value)));
  }
}

/** One element around text that is XML already. */
export function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** Text as it may stand between tags. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
