import { applicationOf } from '../../../simulator/codedeploy/applications.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { groupView } from '../../views/code-deploy-view.ts';

/** BatchGetDeploymentGroups: those that are there. */
export const batchGetDeploymentGroups: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT, deploymentGroupNames: TEXTS } },
  run: (world, { applicationName, deploymentGroupNames = [] }) => {
    const { name } = applicationOf(world, applicationName);
    const found = (deploymentGroupNames as readonly string[]).flatMap(
      (group) => world.codedeploy.groups.get(`${name}/${group}`) ?? [],
    );
    return { deploymentGroupsInfo: found.map((one) => groupView(world, one)) };
  },
};
