import { registerTargets as add } from '../../../simulator/elb/targets.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { TARGETS } from './shapes.ts';

/** RegisterTargets: a new one is healthy after one passed check. */
export const registerTargets: Operation = {
  input: {
    kind: 'structure',
    members: { TargetGroupArn: TEXT, Targets: TARGETS },
    required: ['TargetGroupArn', 'Targets'],
  },
  run: (world, { TargetGroupArn, Targets }) => {
    add(world, String(TargetGroupArn), Targets as readonly JsonObject[]);
    return {};
  },
};
