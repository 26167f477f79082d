import { targetGroupOf } from '../../../simulator/elb/target-groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { attributesView } from '../../views/load-balancing-view.ts';

/** DescribeTargetGroupAttributes: as pairs of texts. */
export const describeTargetGroupAttributes: Operation = {
  input: { kind: 'structure', members: { TargetGroupArn: TEXT }, required: ['TargetGroupArn'] },
  run: (world, { TargetGroupArn }) => ({
    Attributes: attributesView(targetGroupOf(world, String(TargetGroupArn)).attributes),
  }),
};
