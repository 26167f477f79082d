import { applicationOf } from '../../../simulator/codedeploy/applications.ts';
import { groupOf } from '../../../simulator/codedeploy/groups.ts';
import type { CodeDeployment } from '../../../simulator/codedeploy/state.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { listPage } from './page.ts';

/** ListDeployments: ids, newest first, of everything or of a group. */
export const listDeployments: Operation = {
  input: {
    kind: 'structure',
    members: {
      applicationName: TEXT,
      deploymentGroupName: TEXT,
      externalId: TEXT,
      includeOnlyStatuses: TEXTS,
      createTimeRange: {
        kind: 'structure',
        members: { start: { kind: 'number' }, end: { kind: 'number' } },
      },
      nextToken: TEXT,
    },
  },
  run: (world, request) => {
    const isMeant = filterOf(world, request);
    const all = [...world.codedeploy.deployments.values()].filter(isMeant).reverse();
    return listPage(
      'deployments',
      all.map(({ id }) => id),
      request,
    );
  },
};

function filterOf(world: World, request: JsonObject): (one: CodeDeployment) => boolean {
  const { applicationName, deploymentGroupName, includeOnlyStatuses } = request;
  const { start = 0, end = Number.MAX_SAFE_INTEGER } = (request.createTimeRange ?? {}) as {
    readonly start?: number;
    readonly end?: number;
  };
  if (start > end) {
    throw new Refusal(
      'InvalidTimeRangeException',
      'The start time must be earlier than the end time.',
    );
  }
  const statuses = includeOnlyStatuses as readonly string[] | undefined;
  const inTime = ({ createdAtMs }: CodeDeployment) =>
    createdAtMs >= start * 1000 && createdAtMs <= end * 1000;
  const hasStatus = ({ status }: CodeDeployment) =>
    statuses === undefined || statuses.length === 0 || statuses.includes(status);
  const isIn = placeFilter(world, applicationName, deploymentGroupName);
  return (one) => isIn(one) && inTime(one) && hasStatus(one);
}

function placeFilter(world: World, application: unknown, group: unknown) {
  if (application === undefined && group === undefined) return () => true;
  if (application === undefined || group === undefined) {
    const [given, missing] =
      application === undefined
        ? ['deploymentGroupName', 'applicationName']
        : ['applicationName', 'deploymentGroupName'];
    const code =
      application === undefined
        ? 'ApplicationNameRequiredException'
        : 'DeploymentGroupNameRequiredException';
    throw new Refusal(code, `If ${given} is specified, then ${missing} must be specified.`);
  }
  applicationOf(world, application);
  const { id } = groupOf(world, application, group);
  return (one: CodeDeployment) => one.groupId === id;
}
