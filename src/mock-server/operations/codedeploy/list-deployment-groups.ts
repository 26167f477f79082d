import { applicationOf } from '../../../simulator/codedeploy/applications.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { listPage } from './page.ts';

/** ListDeploymentGroups: names of the groups of an application. */
export const listDeploymentGroups: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT, nextToken: TEXT } },
  run: (world, request) => {
    const { name } = applicationOf(world, request.applicationName);
    const groups = [...world.codedeploy.groups.values()].filter(
      (one) => one.applicationName === name,
    );
    const names = groups.map((one) => one.name);
    return { applicationName: name, ...listPage('deploymentGroups', names, request) };
  },
};
