import type { JsonObject } from '../../task-definition/definition.ts';
import {
  type Located,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
} from '../../task-definition/reader.ts';
import { memberOf, rootOf } from '../../task-definition/rules/definition-facts.ts';
import type { Hit, Rule } from '../../task-definition/rules/rule.ts';
import { controllerOf, isDaemon, outOfRange, strategyOf } from './facts.ts';

const AT = '/deploymentConfiguration';
const SOURCE = 'Amazon ECS API reference, DeploymentConfiguration';
/** Longest bake time, minutes. */
const DAY = 1_440;
/** @source API reference, DeploymentLifecycleHook: stages without traffic of their own take pause hooks */
const NO_PAUSE: ReadonlySet<string> = new Set(['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT']);

/** How a service is deployed. */
export const DEPLOYMENT_RULES: readonly Rule[] = [
  {
    id: 'service-percents',
    severity: 'error',
    title: 'The percentages leave a deployment no move',
    why: 'A deployment must be able to start or to stop a task; Amazon ECS refuses a maximum below the minimum, and both 0.',
    fix: 'Raise maximumPercent, or lower minimumHealthyPercent.',
    source: `${SOURCE}, minimumHealthyPercent and maximumPercent`,
    check: (service) => percentHits(objectAt(service, 'deploymentConfiguration'), service),
  },
  {
    id: 'service-strategy-fields',
    severity: 'error',
    title: 'A member belongs to another deployment strategy',
    why: 'Steps belong to LINEAR, a canary to CANARY, early success to ROLLING; Amazon ECS refuses them with another strategy.',
    fix: 'Delete the member, or choose its strategy.',
    source: SOURCE,
    check: (service) => strategyFieldHits(service),
  },
  {
    id: 'service-strategy-numbers',
    severity: 'error',
    title: 'A number of the deployment strategy is outside its limits',
    why: 'Bake times are 0 to 1440 minutes, a step 3 to 100 percent, a canary 0.1 to 100 percent.',
    fix: 'Give a number within the limits.',
    source: 'Amazon ECS API reference, LinearConfiguration and CanaryConfiguration',
    check: (service) => numberHits(memberOf(rootOf(service), 'deploymentConfiguration')),
  },
  {
    id: 'service-strategy-controller',
    severity: 'error',
    title: 'The deployment strategy needs the controller ECS',
    why: 'BLUE_GREEN, LINEAR and CANARY are done by Amazon ECS itself.',
    fix: 'Use the deployment controller ECS, or the strategy ROLLING.',
    source: `${SOURCE}, strategy`,
    check: (service) => {
      if (strategyOf(service) === 'ROLLING' || controllerOf(service) === 'ECS') return [];
      const message = `The strategy ${strategyOf(service)} needs the deployment controller ECS, and it is ${controllerOf(service)}.`;
      const hint = 'Delete deploymentController, or the strategy.';
      return [{ pointer: `${AT}/strategy`, message, hint }];
    },
  },
  {
    id: 'service-bake-time',
    severity: 'warning',
    title: 'A blue/green deployment has no bake time',
    why: 'The old tasks are kept for the bake time; without it there may be nothing to go back to quickly.',
    fix: 'Set bakeTimeInMinutes.',
    source: `${SOURCE}, bakeTimeInMinutes`,
    check: (service) => {
      const { bakeTimeInMinutes } = objectAt(service, 'deploymentConfiguration');
      if (strategyOf(service) !== 'BLUE_GREEN' || bakeTimeInMinutes !== undefined) return [];
      const message = 'The strategy BLUE_GREEN wants bakeTimeInMinutes, and it is not given.';
      return [{ pointer: AT, message, hint: 'Set bakeTimeInMinutes, 5 for instance.' }];
    },
  },
  {
    id: 'service-breaker',
    severity: 'warning',
    title: 'A circuit breaker has no effect here',
    why: 'The circuit breaker watches rolling deployments only.',
    fix: 'Watch other strategies by alarms.',
    source: `${SOURCE}, deploymentCircuitBreaker`,
    check: (service) => {
      const breaker = objectAt(
        objectAt(service, 'deploymentConfiguration'),
        'deploymentCircuitBreaker',
      );
      if (breaker.enable !== true || strategyOf(service) === 'ROLLING') return [];
      const message = `The circuit breaker does nothing with the strategy ${strategyOf(service)}.`;
      const hint = 'Disable it, and name alarms instead.';
      return [{ pointer: `${AT}/deploymentCircuitBreaker`, message, hint }];
    },
  },
  {
    id: 'service-alarms',
    severity: 'error',
    title: 'Alarms are switched on and none is named',
    why: 'Amazon ECS wants the names of the alarms that it is to watch.',
    fix: 'Name the alarms, or switch them off.',
    source: 'Amazon ECS API reference, DeploymentAlarms, alarmNames',
    check: (service) => {
      const alarms = objectAt(objectAt(service, 'deploymentConfiguration'), 'alarms');
      if (alarms.enable !== true || listAt(alarms, 'alarmNames').length > 0) return [];
      const message = 'alarms.enable is true, and alarmNames names none.';
      return [
        { pointer: `${AT}/alarms`, message, hint: 'Add alarmNames, or set enable to false.' },
      ];
    },
  },
  {
    id: 'service-hooks',
    severity: 'error',
    title: 'A lifecycle hook cannot work so',
    why: 'A Lambda hook needs the ARN of its function; a pause hook has none and stands where no traffic shifts.',
    fix: 'Correct what the message names.',
    source: 'Amazon ECS API reference, DeploymentLifecycleHook',
    check: (service) =>
      objectsAt(memberOf(rootOf(service), 'deploymentConfiguration'), 'lifecycleHooks').flatMap(
        hookHits,
      ),
  },
  {
    id: 'service-rebalancing',
    severity: 'warning',
    title: 'Rebalancing of zones needs room for one more task',
    why: 'Amazon ECS starts a task in another zone before it stops one, which a maximum of 100 percent forbids.',
    fix: 'Raise maximumPercent above 100, or disable availabilityZoneRebalancing.',
    source: 'Amazon ECS developer guide, Availability Zone rebalancing',
    check: (service) => {
      const most = numberAt(objectAt(service, 'deploymentConfiguration'), 'maximumPercent') ?? 200;
      if (service.availabilityZoneRebalancing !== 'ENABLED' || most > 100) return [];
      const message = `availabilityZoneRebalancing is ENABLED, and maximumPercent is ${most}.`;
      const hint = 'Raise maximumPercent, or set availabilityZoneRebalancing to DISABLED.';
      return [{ pointer: '/availabilityZoneRebalancing', message, hint }];
    },
  },
];

function percentHits(configuration: JsonObject, service: JsonObject): readonly Hit[] {
  const least = numberAt(configuration, 'minimumHealthyPercent');
  const most = numberAt(configuration, 'maximumPercent');
  if (most === undefined || isDaemon(service) || most > (least ?? 100)) return [];
  const isStuck = most === least || (least === undefined && most === 100);
  if (isStuck && most < 100 && most > 0) return [];
  const pointer = `${AT}/maximumPercent`;
  const hint = 'Raise maximumPercent, or lower minimumHealthyPercent.';
  const minimum = least === undefined ? 'not given, so 100' : String(least);
  const message = `maximumPercent is ${most} and minimumHealthyPercent is ${minimum}: no task can be started or stopped.`;
  // Equal percentages are taken, but the deployment then stands still.
  return [{ pointer, message, hint, ...(isStuck && most > 0 && { severity: 'warning' as const }) }];
}

function strategyFieldHits(service: JsonObject): readonly Hit[] {
  const configuration = objectAt(service, 'deploymentConfiguration');
  const early = objectAt(configuration, 'earlySuccessCriteria');
  const rows: readonly [string, string, boolean][] = [
    ['linearConfiguration', 'LINEAR', configuration.linearConfiguration !== undefined],
    ['canaryConfiguration', 'CANARY', configuration.canaryConfiguration !== undefined],
    ['earlySuccessCriteria', 'ROLLING', early.enable === true],
  ];
  return rows.flatMap(([name, wanted, isThere]) => {
    if (!isThere || strategyOf(service) === wanted) return [];
    const message = `${name} belongs to the strategy ${wanted}, and the strategy is ${strategyOf(service)}.`;
    return [{ pointer: `${AT}/${name}`, message, hint: `Delete ${name}, or use ${wanted}.` }];
  });
}

function numberHits(configuration: Located): readonly Hit[] {
  const rows: readonly [string, number, number][] = [
    ['bakeTimeInMinutes', 0, DAY],
    ['linearConfiguration/stepPercent', 3, 100],
    ['linearConfiguration/stepBakeTimeInMinutes', 0, DAY],
    ['canaryConfiguration/canaryPercent', 0.1, 100],
    ['canaryConfiguration/canaryBakeTimeInMinutes', 0, DAY],
    ['earlySuccessCriteria/healthyPercent', 0, 100],
  ];
  return rows.flatMap(([path, least, most]) => {
    const [first = '', second] = path.split('/');
    const value =
      second === undefined
        ? configuration.value[first]
        : objectAt(configuration.value, first)[second];
    return outOfRange({
      pointer: `${AT}/${path}`,
      value,
      least,
      most,
      name: path.replace('/', '.'),
    });
  });
}

function hookHits({ value, pointer }: Located): readonly Hit[] {
  const minutes = objectAt(value, 'timeoutConfiguration').timeoutInMinutes;
  const name = 'timeoutInMinutes';
  const timeout = `${pointer}/timeoutConfiguration/${name}`;
  const range = outOfRange({ pointer: timeout, value: minutes, least: 1, most: 20_160, name });
  if (value.targetType !== 'PAUSE') {
    if (value.hookTargetArn !== undefined) return range;
    const message = 'A hook that calls a function needs hookTargetArn.';
    return [...range, { pointer, message, hint: 'Add the ARN of the function, or use PAUSE.' }];
  }
  const wrong = listAt(value, 'lifecycleStages').filter((stage) => NO_PAUSE.has(String(stage)));
  if (wrong.length === 0) return range;
  const message = `A pause hook cannot stand at ${wrong.join(', ')}.`;
  const hint = 'Choose the stage before or after it.';
  return [...range, { pointer: `${pointer}/lifecycleStages`, message, hint }];
}
