import type { JsonObject } from '../../definition.ts';
import type { Severity } from '../../finding.ts';
import type { Located } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import type { Hit, LaunchType, Rule, RuleGroup } from '../rule.ts';

/** A row of a table of good practice; it looks at one container after the other. */
export interface ContainerPractice {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  /** A warning when it is not given. */
  readonly severity?: Severity;
  readonly launchTypes?: readonly LaunchType[];
  inspect(container: Located, definition: JsonObject): readonly Hit[];
}

/** The rules of a group out of its rows. */
export function practices(group: RuleGroup, rows: readonly ContainerPractice[]): readonly Rule[] {
  return rows.map((row) => containerRule({ severity: 'warning', ...row, group }));
}
