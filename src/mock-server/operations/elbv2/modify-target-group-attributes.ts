import { withAttributes } from '../../../simulator/elb/attributes.ts';
import { targetGroupOf } from '../../../simulator/elb/target-groups.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { attributesView } from '../../views/load-balancing-view.ts';
import { ATTRIBUTES } from './shapes.ts';

/** ModifyTargetGroupAttributes: among them the deregistration delay, for which tasks drain. */
export const modifyTargetGroupAttributes: Operation = {
  input: {
    kind: 'structure',
    members: { TargetGroupArn: TEXT, Attributes: ATTRIBUTES },
    required: ['TargetGroupArn', 'Attributes'],
  },
  run: (world, { TargetGroupArn, Attributes }) => {
    const group = targetGroupOf(world, String(TargetGroupArn));
    group.attributes = withAttributes(group.attributes, Attributes as readonly JsonObject[]);
    return { Attributes: attributesView(group.attributes) };
  },
};
