import { deleteGroup } from '../../../simulator/codedeploy/groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteDeploymentGroup: its deployments stay to be seen. */
export const deleteDeploymentGroup: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT, deploymentGroupName: TEXT } },
  run: (world, { applicationName, deploymentGroupName }) => {
    deleteGroup(world, String(applicationName), String(deploymentGroupName));
    return { hooksNotCleanedUp: [] };
  },
};
