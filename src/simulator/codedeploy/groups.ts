import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { applicationOf } from './applications.ts';
import { checkGroup } from './check-group.ts';
import { configOf, USUAL_CONFIG } from './configs.ts';
import { type CodeDeployment, type DeploymentGroup, isComplete } from './state.ts';

/** Members of a request that are settings of the group. */
const SETTINGS = [
  'deploymentConfigName',
  'serviceRoleArn',
  'triggerConfigurations',
  'alarmConfiguration',
  'autoRollbackConfiguration',
  'outdatedInstancesStrategy',
  'deploymentStyle',
  'blueGreenDeploymentConfiguration',
  'loadBalancerInfo',
  'ecsServices',
  'ec2TagFilters',
  'onPremisesInstanceTagFilters',
  'autoScalingGroups',
  'ec2TagSet',
  'onPremisesTagSet',
  'terminationHookEnabled',
] as const;

const BLUE_GREEN: JsonObject = {
  terminateBlueInstancesOnDeploymentSuccess: {
    action: 'TERMINATE',
    terminationWaitTimeInMinutes: 0,
  },
  deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
};

function keyOf(application: string, group: string): string {
  return `${application}/${group}`;
}

function settingsFrom(request: JsonObject): JsonObject {
  const given = SETTINGS.filter((name) => request[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const isBlueGreen = name === 'blueGreenDeploymentConfiguration';
      return [name, isBlueGreen ? wholeBlueGreen(request[name] as JsonObject) : request[name]];
    }),
  );
}

/** CodeDeploy shows times of waiting that were not given as 0; the AWS CLI relies on it. */
function wholeBlueGreen(given: JsonObject): JsonObject {
  const parts = Object.entries(BLUE_GREEN).map(([name, usual]) => [
    name,
    { ...(usual as JsonObject), ...(given[name] as JsonObject | undefined) },
  ]);
  return { ...given, ...Object.fromEntries(parts) };
}

/** Creates a deployment group. @throws Refusal what AWS refuses */
export function createGroup(world: World, request: JsonObject): DeploymentGroup {
  const application = applicationOf(world, request.applicationName);
  const name = String(request.deploymentGroupName ?? '');
  if (!/^[A-Za-z0-9+=,.@_ -]{1,100}$/.test(name)) {
    throw name === ''
      ? new Refusal('DeploymentGroupNameRequiredException', 'A deployment group name is needed.')
      : new Refusal('InvalidDeploymentGroupNameException', `The name is not valid: ${name}`);
  }
  const key = keyOf(application.name, name);
  if (world.codedeploy.groups.has(key)) {
    throw new Refusal(
      'DeploymentGroupAlreadyExistsException',
      `Deployment group ${name} already exists.`,
    );
  }
  const settings = {
    deploymentConfigName: USUAL_CONFIG,
    blueGreenDeploymentConfiguration: BLUE_GREEN,
    ...settingsFrom(request),
  };
  configOf(world, settings.deploymentConfigName);
  checkGroup(world, { application, settings });
  const group = {
    id: world.random.uuid(),
    applicationName: application.name,
    name,
    settings,
  };
  world.codedeploy.groups.set(key, group);
  return group;
}

/** Changes what is given and nothing else. @throws Refusal what AWS refuses */
export function updateGroup(world: World, request: JsonObject): DeploymentGroup {
  const group = groupOf(world, request.applicationName, request.currentDeploymentGroupName);
  const application = applicationOf(world, request.applicationName);
  const settings: JsonObject = { ...group.settings, ...settingsFrom(request) };
  configOf(world, String(settings.deploymentConfigName));
  checkGroup(world, { application, settings, self: group });
  const name = String(request.newDeploymentGroupName ?? group.name);
  if (name !== group.name) {
    if (world.codedeploy.groups.has(keyOf(application.name, name))) {
      throw new Refusal(
        'DeploymentGroupAlreadyExistsException',
        `Deployment group ${name} already exists.`,
      );
    }
    world.codedeploy.groups.delete(keyOf(application.name, group.name));
    world.codedeploy.groups.set(keyOf(application.name, name), group);
    group.name = name;
  }
  group.settings = settings;
  return group;
}

/** @throws Refusal ApplicationDoesNotExistException, DeploymentGroupDoesNotExistException, … */
export function groupOf(world: World, application: unknown, name: unknown): DeploymentGroup {
  const { name: owner } = applicationOf(world, application);
  if (typeof name !== 'string' || name === '') {
    throw new Refusal('DeploymentGroupNameRequiredException', 'A deployment group name is needed.');
  }
  const found = world.codedeploy.groups.get(keyOf(owner, name));
  if (found !== undefined) return found;
  throw new Refusal(
    'DeploymentGroupDoesNotExistException',
    `No Deployment Group found for name: ${name}`,
  );
}

/** Deletes a group; one that is gone is no error. */
export function deleteGroup(world: World, application: string, name: string): void {
  world.codedeploy.groups.delete(keyOf(application, name));
}

/** Deployments of a group, oldest first. */
export function deploymentsOf(world: World, { id }: DeploymentGroup): readonly CodeDeployment[] {
  return [...world.codedeploy.deployments.values()].filter((one) => one.groupId === id);
}

/** The deployment of a group that has not ended. */
export function activeDeployment(world: World, group: DeploymentGroup): CodeDeployment | undefined {
  return deploymentsOf(world, group).find((one) => !isComplete(one));
}
