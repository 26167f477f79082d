import type { Service, ServiceName } from '../../ports/ecs.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import {
  isObject,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
} from '../../task-definition/reader.ts';
import { rootOf } from '../../task-definition/rules/definition-facts.ts';

/** A service as it will be, without any task yet: for the checks that look at one. */
export function asService({ cluster, service }: ServiceName, request: JsonObject): Service {
  const configuration = objectAt(request, 'deploymentConfiguration');
  const alarms = objectAt(configuration, 'alarms');
  const launchType = textAt(request, 'launchType');
  return {
    arn: '',
    name: service,
    clusterArn: cluster,
    status: 'ACTIVE',
    desiredCount: numberAt(request, 'desiredCount') ?? 0,
    runningCount: 0,
    pendingCount: 0,
    taskDefinitionArn: textAt(request, 'taskDefinition') ?? '',
    deploymentController: textAt(objectAt(request, 'deploymentController'), 'type') ?? 'ECS',
    deploymentStrategy: textAt(configuration, 'strategy') ?? 'ROLLING',
    schedulingStrategy: textAt(request, 'schedulingStrategy') ?? 'REPLICA',
    ...(launchType !== undefined && { launchType }),
    deployments: [],
    events: [],
    alarms: { names: texts(alarms, 'alarmNames'), enable: alarms.enable === true },
    settings: settingsOf(request, configuration),
  };
}

function settingsOf(
  request: JsonObject,
  configuration: JsonObject,
): NonNullable<Service['settings']> {
  const minimumHealthyPercent = numberAt(configuration, 'minimumHealthyPercent');
  const maximumPercent = numberAt(configuration, 'maximumPercent');
  const vpc = objectAt(objectAt(request, 'networkConfiguration'), 'awsvpcConfiguration');
  const alarms = objectAt(configuration, 'alarms');
  return {
    ...(minimumHealthyPercent !== undefined && { minimumHealthyPercent }),
    ...(maximumPercent !== undefined && { maximumPercent }),
    placementConstraints: objectsAt(rootOf(request), 'placementConstraints').map(({ value }) => {
      const expression = textAt(value, 'expression');
      return { type: String(value.type), ...(expression !== undefined && { expression }) };
    }),
    capacityProviders: listAt(request, 'capacityProviderStrategy').flatMap((one) =>
      isObject(one) ? (textAt(one, 'capacityProvider') ?? []) : [],
    ),
    subnets: texts(vpc, 'subnets'),
    targetGroups: objectsAt(rootOf(request), 'loadBalancers').flatMap(({ value }) =>
      targetOf(value),
    ),
    alarms: alarms.enable === true ? texts(alarms, 'alarmNames') : [],
  };
}

function targetOf(value: JsonObject) {
  const arn = textAt(value, 'targetGroupArn');
  if (arn === undefined) return [];
  const advanced = objectAt(value, 'advancedConfiguration');
  const rows = [
    ['alternateArn', 'alternateTargetGroupArn'],
    ['productionRuleArn', 'productionListenerRule'],
    ['testRuleArn', 'testListenerRule'],
  ] as const;
  const given = rows.flatMap(([ours, theirs]) => {
    const text = textAt(advanced, theirs);
    return text === undefined ? [] : [[ours, text] as const];
  });
  return [
    {
      arn,
      containerName: textAt(value, 'containerName') ?? '',
      containerPort: numberAt(value, 'containerPort') ?? 0,
      ...Object.fromEntries(given),
    },
  ];
}

function texts(parent: JsonObject, name: string): readonly string[] {
  return listAt(parent, name).filter((one) => typeof one === 'string');
}
