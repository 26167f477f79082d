import type { Operator, Subject } from './expression.ts';

/**
 * Every spelling of every operator. The longest comes first where one begins with another.
 * @source Amazon ECS developer guide, "Cluster query language", operators
 */
export const SPELLINGS: readonly (readonly [string, Operator])[] = [
  ['!exists', '!exists'],
  ['not_exists', '!exists'],
  ['exists', 'exists'],
  ['not_equals', '!='],
  ['equals', '=='],
  ['greater_than_equal', '>='],
  ['greater_than', '>'],
  ['less_than_equal', '<='],
  ['less_than', '<'],
  ['not_matches', '!~'],
  ['matches', '=~'],
  ['not_in', '!in'],
  ['!in', '!in'],
  ['in', 'in'],
  ['==', '=='],
  ['!=', '!='],
  ['>=', '>='],
  ['<=', '<='],
  ['=~', '=~'],
  ['!~', '!~'],
  ['>', '>'],
  ['<', '<'],
];

const EQUAL: readonly Operator[] = ['==', '!='];
const ORDER: readonly Operator[] = ['>', '>=', '<', '<='];
const SET: readonly Operator[] = ['in', '!in', '=~', '!~'];
const EXISTENCE: readonly Operator[] = ['exists', '!exists'];

/**
 * Operators that each subject understands.
 * @source Amazon ECS developer guide, "Cluster query language", subjects
 */
export const OPERATORS_OF: Readonly<Record<Subject, readonly Operator[]>> = {
  agentConnected: [...EQUAL, ...SET],
  ec2InstanceId: [...EQUAL, ...SET],
  agentVersion: [...EQUAL, ...ORDER],
  registeredAt: [...EQUAL, ...ORDER],
  runningTasksCount: [...EQUAL, ...ORDER],
  'task:group': [...EQUAL, ...SET, ...EXISTENCE],
  attribute: [...EQUAL, ...ORDER, ...SET, ...EXISTENCE],
};
