import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Routing, routingFrom } from './routing.ts';
import type { DeploymentConfig } from './state.ts';

const PREFIX = 'CodeDeployDefault.';

/** Custom configurations of an account at most. @source reference/codedeploy.md section 6 */
const MOST_CONFIGS = 200;

const canary = (percent: number, minutes: number): Routing => ({
  kind: 'canary',
  percent,
  minutes,
});
const linear = (percent: number, minutes: number): Routing => ({
  kind: 'linear',
  percent,
  minutes,
});

/** What AWS brings for Amazon ECS. @source reference/codedeploy.md section 6 */
const PREDEFINED: { readonly [name: string]: Routing } = {
  [`${PREFIX}ECSAllAtOnce`]: { kind: 'all-at-once' },
  [`${PREFIX}ECSCanary10Percent5Minutes`]: canary(10, 5),
  [`${PREFIX}ECSCanary10Percent15Minutes`]: canary(10, 15),
  [`${PREFIX}ECSLinear10PercentEvery1Minutes`]: linear(10, 1),
  [`${PREFIX}ECSLinear10PercentEvery3Minutes`]: linear(10, 3),
};

/** The configuration of a group or deployment that names none. */
export const USUAL_CONFIG = `${PREFIX}ECSAllAtOnce`;

/** Names of all configurations, AWS's first. */
export function configNames(world: World): readonly string[] {
  return [...Object.keys(PREDEFINED), ...world.codedeploy.configs.keys()];
}

/** @throws Refusal DeploymentConfigDoesNotExistException */
export function configOf(world: World, name: string): DeploymentConfig {
  const routing = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
  const found =
    routing === undefined
      ? world.codedeploy.configs.get(name)
      : { id: idOf(name), name, computePlatform: 'ECS', routing, createdAtMs: 0 };
  if (found !== undefined) return found;
  throw new Refusal(
    'DeploymentConfigDoesNotExistException',
    `No Deployment Configuration found for name: ${name}`,
  );
}

function idOf(name: string): string {
  const number = Object.keys(PREDEFINED).indexOf(name) + 1;
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Creates a custom configuration. @throws Refusal what AWS refuses */
export function createConfig(world: World, request: JsonObject): DeploymentConfig {
  const name = String(request.deploymentConfigName);
  if (name.startsWith(PREFIX) || !/^[A-Za-z0-9+=,.@_-]{1,100}$/.test(name)) {
    throw new Refusal(
      'InvalidDeploymentConfigNameException',
      `The deployment configuration name is not valid: ${name}`,
    );
  }
  const { configs } = world.codedeploy;
  if (configs.has(name)) {
    throw new Refusal(
      'DeploymentConfigAlreadyExistsException',
      `Deployment configuration ${name} already exists.`,
    );
  }
  if (configs.size >= MOST_CONFIGS) {
    throw new Refusal(
      'DeploymentConfigLimitExceededException',
      `There are ${MOST_CONFIGS} custom deployment configurations already.`,
    );
  }
  const computePlatform = String(request.computePlatform ?? 'Server');
  const config: DeploymentConfig = {
    id: world.random.uuid(),
    name,
    computePlatform,
    routing: routingFrom(request.trafficRoutingConfig as JsonObject | undefined),
    createdAtMs: world.nowMs,
  };
  configs.set(name, config);
  return config;
}

/** Deletes a custom configuration. @throws Refusal when it is AWS's own, or in use */
export function deleteConfig(world: World, name: string): void {
  if (Object.hasOwn(PREDEFINED, name)) {
    throw new Refusal(
      'InvalidOperationException',
      `The predefined deployment configuration ${name} cannot be deleted.`,
    );
  }
  const groups = [...world.codedeploy.groups.values()];
  if (groups.some(({ settings }) => settings.deploymentConfigName === name)) {
    throw new Refusal('DeploymentConfigInUseException', `The configuration ${name} is in use.`);
  }
  world.codedeploy.configs.delete(name);
}
