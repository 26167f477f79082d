import { objectsAt, textAt } from '../../reader.ts';
import { rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Longest expression of a placement constraint, in characters. */
const LONGEST = 2000;

/** A memberOf constraint says which instances it means. */
export const placementExpression: Rule = {
  id: 'placement-expression',
  severity: 'warning',
  title: 'A placement constraint has no usable expression',
  why: 'memberOf compares instances with its expression; without one, or with one that is too long, Amazon ECS refuses it.',
  fix: 'Write an expression in the cluster query language of at most 2000 characters.',
  source: 'Amazon ECS API reference, TaskDefinitionPlacementConstraint, expression',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  check: (definition) =>
    objectsAt(rootOf(definition), 'placementConstraints').flatMap(({ value, pointer }) => {
      const expression = textAt(value, 'expression') ?? '';
      if (expression.trim() !== '' && expression.length <= LONGEST) return [];
      const is = expression.trim() === '' ? 'empty' : `${expression.length} characters long`;
      const message = `The expression of this placement constraint is ${is}.`;
      const hint = 'Write an expression like attribute:ecs.instance-type =~ m7g.*.';
      return [{ pointer: `${pointer}/expression`, message, hint }];
    }),
};
