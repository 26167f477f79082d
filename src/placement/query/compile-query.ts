import { compareVersions, isVersion } from './compare-versions.ts';
import type { Comparison, Expression, Operator, QueryProblem } from './expression.ts';
import type { Facts } from './facts.ts';
import { parseInstant } from './instant.ts';
import { isOrdered } from './is-ordered.ts';
import { parseQuery } from './parse-query.ts';
import { QueryFault } from './scanner.ts';
import { compareText } from './text-test.ts';

/** A question that can be asked of any instance. */
export interface Query {
  readonly matches: (facts: Facts) => boolean;
  /** Whether the answer may change when tasks come and go (`task:group`, `runningTasksCount`). */
  readonly followsTasks: boolean;
}

/** A compiled expression or the first fault in it. */
export type CompiledQuery = { readonly query: Query } | { readonly problem: QueryProblem };

type Test = (facts: Facts) => boolean;

/**
 * Makes a question of an expression of the cluster query language.
 *
 * @source Amazon ECS developer guide, "Cluster query language"
 */
export function compileQuery(text: string): CompiledQuery {
  const parsed = parseQuery(text);
  if ('problem' in parsed) return parsed;
  try {
    const matches = compile(parsed.expression);
    return { query: { matches, followsTasks: followsTasks(parsed.expression) } };
  } catch (fault) {
    if (fault instanceof QueryFault) return { problem: fault.problem };
    throw fault;
  }
}

function followsTasks(expression: Expression): boolean {
  switch (expression.kind) {
    case 'not':
      return followsTasks(expression.part);
    case 'and':
    case 'or':
      return expression.parts.some(followsTasks);
    case 'comparison':
      return expression.subject === 'task:group' || expression.subject === 'runningTasksCount';
  }
}

function compile(expression: Expression): Test {
  switch (expression.kind) {
    case 'not': {
      const part = compile(expression.part);
      return (facts) => !part(facts);
    }
    case 'and': {
      const parts = expression.parts.map(compile);
      return (facts) => parts.every((part) => part(facts));
    }
    case 'or': {
      const parts = expression.parts.map(compile);
      return (facts) => parts.some((part) => part(facts));
    }
    case 'comparison':
      return compileComparison(expression);
  }
}

function compileComparison(comparison: Comparison): Test {
  const { operator, values, at } = comparison;
  const [value = ''] = values;
  switch (comparison.subject) {
    case 'agentConnected': {
      const test = compareText(comparison);
      return (facts) => test(String(facts.agentConnected));
    }
    case 'ec2InstanceId': {
      const test = compareText(comparison);
      return (facts) => test(facts.ec2InstanceId);
    }
    case 'attribute': {
      const test = compareText(comparison);
      return (facts) => test(ownValue(facts.attributes, comparison.name));
    }
    case 'agentVersion': {
      if (!isVersion(value)) throw new QueryFault(`"${value}" is no version`, at);
      return ordered(operator, ({ agentVersion }) =>
        agentVersion === undefined ? undefined : compareVersions(agentVersion, value),
      );
    }
    case 'registeredAt': {
      const moment = parseInstant(value);
      if (moment === undefined) throw new QueryFault(`"${value}" is no moment in time`, at);
      return ordered(operator, ({ registeredAtMs }) =>
        registeredAtMs === undefined ? undefined : registeredAtMs - moment,
      );
    }
    case 'runningTasksCount': {
      if (!/^\d+$/.test(value)) throw new QueryFault(`"${value}" is no whole number`, at);
      return ordered(operator, (facts) => facts.runningTasksCount() - Number(value));
    }
    case 'task:group':
      return compileGroup(comparison);
  }
}

function ownValue(attributes: Facts['attributes'], name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** An instance hosts a group or does not: the negated operators ask that no group of it answers the plain one. */
function compileGroup(comparison: Comparison): Test {
  const plain = PLAIN[comparison.operator];
  const test = compareText({ ...comparison, operator: plain ?? comparison.operator });
  const hosts: Test = (facts) => {
    for (const group of facts.groups()) if (test(group)) return true;
    return false;
  };
  return plain === undefined ? hosts : (facts) => !hosts(facts);
}

const PLAIN: Partial<Record<Operator, Operator>> = {
  '!=': '==',
  '!in': 'in',
  '!~': '=~',
  '!exists': 'exists',
};

/** Compares by the sign of a difference; what an instance does not tell is equal to nothing and in no order. */
function ordered(operator: Operator, difference: (facts: Facts) => number | undefined): Test {
  return (facts) => {
    const by = difference(facts);
    if (by === undefined) return operator === '!=';
    return isOrdered(operator, by);
  };
}
