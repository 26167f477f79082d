import type { JsonObject } from '../definition.ts';
import type { Severity } from '../finding.ts';

/** One place where a rule is broken. */
export interface Hit {
  /** JSON pointer into the definition; it may name a member that is missing. */
  readonly pointer: string;
  /** What is wrong there, with the user's value. */
  readonly message: string;
  /** One imperative sentence: what to change. */
  readonly hint: string;
  /** Only where this place is worse or better than the rule's severity says. */
  readonly severity?: Severity;
}

/** What a task can run on, by the names of requiresCompatibilities. */
export type LaunchType = 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES';

/** Groups of rules of good practice. They say nothing unless they are asked for. */
export type RuleGroup = 'security' | 'cost' | 'reliability';

/** What a rule says of itself. */
export interface RuleText {
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
  /** The launch types that it holds for; every one when it is not given. */
  readonly launchTypes?: readonly LaunchType[];
  /** The group of good practice it belongs to; none for a rule of Amazon ECS itself. */
  readonly group?: RuleGroup;
}

/** Something that Amazon ECS, or good practice, wants beyond names and types of members. */
export interface Rule extends RuleText {
  /** Every place where it is broken. Never throws, whatever the shape of the definition. */
  check(definition: JsonObject): readonly Hit[];
}
