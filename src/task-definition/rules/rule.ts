import type { JsonObject } from '../definition.ts';
import type { Severity } from '../finding.ts';
import { listAt } from '../reader.ts';

/** One place where a rule is broken. */
export interface Hit {
  /** JSON pointer into the definition; it may name a member that is missing. */
  readonly pointer: string;
  /** What is wrong there, with the user's value. */
  readonly message: string;
  /** One imperative sentence: what to change. */
  readonly hint: string;
}

/** Something that Amazon ECS wants of a definition beyond names and types of its members. */
export interface Rule {
  /** Stable id, by which a finding is known. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** What happens when it is broken. */
  readonly why: string;
  /** How it is mended in general. */
  readonly fix: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Every place where it is broken. Never throws, whatever the shape of the definition. */
  check(definition: JsonObject): readonly Hit[];
}

/**
 * True when the definition is checked against Fargate, alone or beside other launch types.
 * @source Amazon ECS developer guide, "Amazon ECS launch types": every entry of requiresCompatibilities is checked
 */
export function isForFargate(definition: JsonObject): boolean {
  return listAt(definition, 'requiresCompatibilities').includes('FARGATE');
}
