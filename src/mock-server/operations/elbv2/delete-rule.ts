import { ruleOf } from '../../../simulator/elb/rules.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteRule: any but the default one. */
export const deleteRule: Operation = {
  input: { kind: 'structure', members: { RuleArn: TEXT }, required: ['RuleArn'] },
  run: (world, { RuleArn }) => {
    world.elb.rules.delete(ruleOf(world, String(RuleArn)).arn);
    return {};
  },
};
