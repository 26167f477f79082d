import { modifyTargetGroup as modify } from '../../../simulator/elb/target-groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { targetGroupView } from '../../views/load-balancing-view.ts';
import { HEALTH_CHECK } from './shapes.ts';

/** ModifyTargetGroup: its health check, from the next task on. */
export const modifyTargetGroup: Operation = {
  input: {
    kind: 'structure',
    members: { ...HEALTH_CHECK, TargetGroupArn: TEXT },
    required: ['TargetGroupArn'],
  },
  run: (world, request) => ({ TargetGroups: [targetGroupView(world, modify(world, request))] }),
};
