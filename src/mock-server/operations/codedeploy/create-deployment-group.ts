import { groupArn } from '../../../simulator/codedeploy/arns.ts';
import { createGroup } from '../../../simulator/codedeploy/groups.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { GROUP_MEMBERS } from './shapes.ts';

/** CreateDeploymentGroup: a service, its target groups and how it is deployed. */
export const createDeploymentGroup: Operation = {
  input: { kind: 'structure', members: { ...GROUP_MEMBERS, deploymentGroupName: TEXT } },
  run: (world, request) => {
    const made = createGroup(world, request);
    if (request.tags !== undefined) {
      world.codedeploy.tags.set(groupArn(world, made), request.tags as readonly JsonObject[]);
    }
    return { deploymentGroupId: made.id };
  },
};
