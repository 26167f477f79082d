import type { JsonObject } from '../../definition.ts';
import { containersOf, type Located, objectAt, textAt } from '../../reader.ts';
import { memberOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

/** The log configuration of a container. */
export interface Log {
  readonly container: Located;
  readonly pointer: string;
  readonly driver: string;
  readonly options: JsonObject;
  /** Names of the options whose values are secrets. */
  readonly secretOptions: readonly string[];
}

/** A rule that looks at the log configuration of one container after the other. */
export function logRule(
  rule: RuleText & { inspect(log: Log, definition: JsonObject): readonly Hit[] },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) =>
      containersOf(definition).flatMap((container) => {
        const log = logOf(container);
        return log === undefined ? [] : inspect(log, definition);
      }),
  };
}

/** The log configuration of a container; `undefined` when there is none or it names no driver. */
export function logOf(container: Located): Log | undefined {
  const { value, pointer } = memberOf(container, 'logConfiguration');
  const driver = textAt(value, 'logDriver');
  if (!driver) return undefined;
  const secrets = Array.isArray(value.secretOptions) ? value.secretOptions : [];
  const secretOptions = secrets.map((one) => String((one as JsonObject | null)?.name ?? ''));
  return { container, pointer, driver, options: objectAt(value, 'options'), secretOptions };
}
