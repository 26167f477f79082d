import type { JsonObject } from '../../definition.ts';
import { type Located, textAt } from '../../reader.ts';
import { volumesOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

/** A rule that looks at one volume after the other. */
export function volumeRule(
  rule: RuleText & { inspect(volume: Located, definition: JsonObject): readonly Hit[] },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) => volumesOf(definition).flatMap((volume) => inspect(volume, definition)),
  };
}

/** A volume as a message calls it: `volume data`. */
export function calledVolume({ value }: Located): string {
  return `volume ${textAt(value, 'name') || '(no name)'}`;
}
