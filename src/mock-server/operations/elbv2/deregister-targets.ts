import { deregisterTargets as takeOut } from '../../../simulator/elb/targets.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { TARGETS } from './shapes.ts';

/** DeregisterTargets: they drain first. */
export const deregisterTargets: Operation = {
  input: {
    kind: 'structure',
    members: { TargetGroupArn: TEXT, Targets: TARGETS },
    required: ['TargetGroupArn', 'Targets'],
  },
  run: (world, { TargetGroupArn, Targets }) => {
    takeOut(world, String(TargetGroupArn), Targets as readonly JsonObject[]);
    return {};
  },
};
