import type { JsonObject } from '../definition.ts';
import { containersOf, type Located } from '../reader.ts';
import type { Hit, Rule, RuleText } from './rule.ts';

/** A rule that looks at one container after the other. */
export function containerRule(
  rule: RuleText & {
    inspect(container: Located, definition: JsonObject): readonly Hit[];
  },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) =>
      containersOf(definition).flatMap((container) => inspect(container, definition)),
  };
}
