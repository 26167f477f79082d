import { compileQuery, type Query } from './query/compile-query.ts';

/** A placement constraint as the API takes it. */
export interface PlacementConstraint {
  /** "distinctInstance" or "memberOf". */
  readonly type: string;
  readonly expression?: string;
}

/** One memberOf, ready to be asked. */
export interface Membership extends Query {
  readonly expression: string;
}

/** All constraints together: every one must hold. */
export interface ReadConstraints {
  readonly distinctInstance: boolean;
  readonly memberOf: readonly Membership[];
  readonly problems: readonly string[];
}

/** @source Amazon ECS API reference, RunTask, placementConstraints: those of the task definition count too */
const MAX_CONSTRAINTS = 10;

/**
 * Reads the constraints of a task: those of its definition and those of its service or call, in one list.
 *
 * @source Amazon ECS API reference, PlacementConstraint
 */
export function readConstraints(constraints: readonly PlacementConstraint[]): ReadConstraints {
  const problems: string[] = [];
  const memberOf: Membership[] = [];
  if (constraints.length > MAX_CONSTRAINTS) {
    problems.push(
      `${constraints.length} constraints are given, at most ${MAX_CONSTRAINTS} are taken`,
    );
  }
  for (const constraint of constraints) {
    const read = readConstraint(constraint);
    if (typeof read === 'string') problems.push(read);
    else if (read !== undefined) memberOf.push(read);
  }
  const distinctInstance = constraints.some(({ type }) => type === 'distinctInstance');
  return { distinctInstance, memberOf, problems };
}

/**
 * What is wrong with the constraints of a task definition, which may only be memberOf.
 * @source Amazon ECS API reference, TaskDefinitionPlacementConstraint
 */
export function problemsOfDefinitionConstraints(
  constraints: readonly PlacementConstraint[],
): readonly string[] {
  const others = constraints.filter(({ type }) => type !== 'memberOf');
  return [
    ...others.map(({ type }) => `a task definition takes memberOf only, not "${type}"`),
    ...readConstraints(constraints.filter(({ type }) => type === 'memberOf')).problems,
  ];
}

function readConstraint({
  type,
  expression,
}: PlacementConstraint): Membership | string | undefined {
  if (type === 'distinctInstance') {
    const isBare = expression === undefined || expression === '';
    return isBare ? undefined : 'distinctInstance takes no expression';
  }
  if (type !== 'memberOf')
    return `the constraint type "${type}" is none of distinctInstance, memberOf`;
  if (expression === undefined || expression === '') return 'memberOf needs an expression';
  const compiled = compileQuery(expression);
  if ('query' in compiled) return { ...compiled.query, expression };
  const { message, at } = compiled.problem;
  return `memberOf "${expression}", character ${at + 1}: ${message}`;
}
