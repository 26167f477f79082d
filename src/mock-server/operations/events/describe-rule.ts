import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { ruleOf } from './rule-of.ts';

/** DescribeRule. */
export const describeRule: Operation = {
  input: { kind: 'structure', members: { Name: TEXT, EventBusName: TEXT }, required: ['Name'] },
  run: (world, { Name, EventBusName }) => ({
    ...ruleOf(world, EventBusName, Name),
    CreatedBy: world.account,
  }),
};
