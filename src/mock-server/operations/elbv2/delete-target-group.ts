import { deleteTargetGroup as remove } from '../../../simulator/elb/target-groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteTargetGroup: one that a listener names stays. */
export const deleteTargetGroup: Operation = {
  input: { kind: 'structure', members: { TargetGroupArn: TEXT }, required: ['TargetGroupArn'] },
  run: (world, { TargetGroupArn }) => {
    remove(world, String(TargetGroupArn));
    return {};
  },
};
