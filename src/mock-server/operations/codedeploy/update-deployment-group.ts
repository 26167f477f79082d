import { updateGroup } from '../../../simulator/codedeploy/groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { GROUP_MEMBERS } from './shapes.ts';

/** UpdateDeploymentGroup: changes what is given and nothing else. */
export const updateDeploymentGroup: Operation = {
  input: {
    kind: 'structure',
    members: { ...GROUP_MEMBERS, currentDeploymentGroupName: TEXT, newDeploymentGroupName: TEXT },
  },
  run: (world, request) => {
    updateGroup(world, request);
    return { hooksNotCleanedUp: [] };
  },
};
