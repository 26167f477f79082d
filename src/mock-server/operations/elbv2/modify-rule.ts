import { modifyRule as modify } from '../../../simulator/elb/rules.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ruleView } from '../../views/load-balancing-view.ts';
import { ACTIONS, CONDITIONS } from './shapes.ts';

/** ModifyRule: changes what is given and nothing else. */
export const modifyRule: Operation = {
  input: {
    kind: 'structure',
    members: { RuleArn: TEXT, Conditions: CONDITIONS, Actions: ACTIONS },
    required: ['RuleArn'],
  },
  run: (world, request) => ({ Rules: [ruleView(modify(world, request))] }),
};
