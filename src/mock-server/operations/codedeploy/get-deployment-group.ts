import { groupOf } from '../../../simulator/codedeploy/groups.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { groupView } from '../../views/code-deploy-view.ts';

/** GetDeploymentGroup: with its last deployments. */
export const getDeploymentGroup: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT, deploymentGroupName: TEXT } },
  run: (world, { applicationName, deploymentGroupName }) => ({
    deploymentGroupInfo: groupView(world, groupOf(world, applicationName, deploymentGroupName)),
  }),
};
