import type { JsonObject } from '../../definition.ts';
import { containersOf, type Located, numberAt, objectsAt, textAt } from '../../reader.ts';

/** First and last port of a range. */
export type Range = readonly [number, number];

/** A port mapping with its container. */
export interface PortMapping extends Located {
  readonly container: Located;
  /** The container port as a range of one, or the container port range; undefined when it cannot be read. */
  readonly ports?: Range;
  /** udp for udp, tcp for everything else, as Amazon ECS reads it. */
  readonly protocol: 'tcp' | 'udp';
}

/** The port mappings of a definition, or of one of its containers. */
export function portMappingsOf(definition: JsonObject): readonly PortMapping[] {
  return containersOf(definition).flatMap(portMappingsIn);
}

/** Mappings that were read before: a dozen rules look at them. */
const READ_BEFORE = new WeakMap<Located, readonly PortMapping[]>();

/** The port mappings of one container. */
export function portMappingsIn(container: Located): readonly PortMapping[] {
  const before = READ_BEFORE.get(container);
  if (before !== undefined) return before;
  const ports = readMappings(container);
  READ_BEFORE.set(container, ports);
  return ports;
}

function readMappings(container: Located): readonly PortMapping[] {
  return objectsAt(container, 'portMappings').map(({ value, pointer }) => {
    const port = numberAt(value, 'containerPort');
    const range = rangeOf(textAt(value, 'containerPortRange') ?? '');
    const ports: Range | undefined = port === undefined ? range : [port, port];
    const protocol = textAt(value, 'protocol') === 'udp' ? 'udp' : 'tcp';
    return { value, pointer, container, protocol, ...(ports && { ports }) };
  });
}

/** The ports of `"8000-8010"`; `undefined` for any other form. */
export function rangeOf(text: string): Range | undefined {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last)];
}

/** True when two ranges have a port in common. */
export function overlap(a: Range, b: Range): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
