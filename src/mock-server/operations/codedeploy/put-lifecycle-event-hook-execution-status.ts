import { putHookStatus } from '../../../simulator/codedeploy/hooks.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutLifecycleEventHookExecutionStatus: a function of a hook calls back. */
export const putLifecycleEventHookExecutionStatus: Operation = {
  input: {
    kind: 'structure',
    members: { deploymentId: TEXT, lifecycleEventHookExecutionId: TEXT, status: TEXT },
  },
  run: (world, request) => ({
    lifecycleEventHookExecutionId: putHookStatus(world, request),
  }),
};
