/** Operators under one name each, whatever spelling the writer chose. */
export type Operator =
  | '=='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'exists'
  | '!exists'
  | 'in'
  | '!in'
  | '=~'
  | '!~';

/** What a simple expression asks about. */
export type Subject =
  | 'agentConnected'
  | 'agentVersion'
  | 'ec2InstanceId'
  | 'registeredAt'
  | 'runningTasksCount'
  | 'task:group'
  | 'attribute';

/** One comparison, such as `attribute:ecs.instance-type =~ t2.*`. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly subject: Subject;
  /** Name of the attribute; "" for every other subject. */
  readonly name: string;
  readonly operator: Operator;
  /** One value, several for `in`, none for `exists`. */
  readonly values: readonly string[];
  /** Where the values begin in the text, from 0. */
  readonly at: number;
}

/** An expression of the cluster query language, parsed. */
export type Expression =
  | Comparison
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] };

/** What is wrong with an expression, and where. */
export interface QueryProblem {
  readonly message: string;
  /** Characters before the fault. */
  readonly at: number;
}
