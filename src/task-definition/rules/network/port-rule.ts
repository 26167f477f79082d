import type { JsonObject } from '../../definition.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';
import { type PortMapping, portMappingsOf } from './ports-of.ts';

/** A rule that looks at one port mapping after the other. */
export function portRule(
  rule: RuleText & { inspect(port: PortMapping, definition: JsonObject): readonly Hit[] },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) => portMappingsOf(definition).flatMap((port) => inspect(port, definition)),
  };
}
