import { setRulePriorities as setPriorities } from '../../../simulator/elb/rules.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ruleView } from '../../views/load-balancing-view.ts';
import { whole } from './shapes.ts';

/** SetRulePriorities: all at once, so that two rules can change places. */
export const setRulePriorities: Operation = {
  input: {
    kind: 'structure',
    members: {
      RulePriorities: {
        kind: 'list',
        of: { kind: 'structure', members: { RuleArn: TEXT, Priority: whole(1, 50_000) } },
      },
    },
    required: ['RulePriorities'],
  },
  run: (world, { RulePriorities }) => ({
    Rules: setPriorities(world, RulePriorities as readonly JsonObject[]).map(ruleView),
  }),
};
