import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import type { Hit } from '../rule.ts';
import { overlap, type PortMapping, portMappingsIn, type Range } from './ports-of.ts';

/** A container port is mapped once. */
export const portTwice = containerRule({
  id: 'port-twice',
  severity: 'error',
  title: 'A container port is mapped twice',
  why: 'A port of a container stands in one mapping, and ranges do not overlap; Amazon ECS refuses it otherwise.',
  fix: 'Delete one of the two mappings.',
  source: 'Amazon ECS API reference, PortMapping, containerPort and containerPortRange',
  inspect: (container) =>
    pairs(portMappingsIn(container), (a, b) => a.protocol === b.protocol).map(([, port]) => ({
      pointer: port.pointer,
      message: `${called(container)} maps port ${portText(port)} in another mapping before this one too.`,
      hint: 'Delete one of the two mappings.',
    })),
});

/** A container port is for one protocol. */
export const portTwoProtocols = containerRule({
  id: 'port-two-protocols',
  severity: 'error',
  title: 'A container port is mapped for two protocols',
  why: 'Amazon ECS does not expose one container port for several protocols.',
  fix: 'Use two container ports.',
  source: 'Amazon ECS API reference, PortMapping, protocol',
  inspect: (container) =>
    pairs(portMappingsIn(container), (a, b) => a.protocol !== b.protocol).map(
      ([, port]): Hit => ({
        pointer: port.pointer,
        message: `${called(container)} maps port ${portText(port)} for tcp and for udp.`,
        hint: 'Give each protocol a container port of its own.',
      }),
    ),
});

/** Mappings with a port in common that pass `matters`, each with the first one before it. */
function pairs(
  ports: readonly PortMapping[],
  matters: (a: PortMapping, b: PortMapping) => boolean,
): readonly (readonly [PortMapping, PortMapping])[] {
  return ports.flatMap((second, index) => {
    const first = ports
      .slice(0, index)
      .find((one) => haveCommon(one.ports, second.ports) && matters(one, second));
    return first === undefined ? [] : [[first, second] as const];
  });
}

function haveCommon(a: Range | undefined, b: Range | undefined): boolean {
  return a !== undefined && b !== undefined && overlap(a, b);
}

function portText({ ports }: PortMapping): string {
  const [first, last] = ports ?? [];
  return first === last ? String(first) : `${first}-${last}`;
}
