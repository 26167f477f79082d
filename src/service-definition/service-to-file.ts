import type { Json, JsonObject } from '../task-definition/definition.ts';
import { isEqualJson } from '../task-definition/equal-json.ts';
import { isList, isObject, listAt, textAt } from '../task-definition/reader.ts';
import { inApiWords, type LiveScaling } from './compare-scaling.ts';
import type { LiveService } from './compare-service.ts';
import { AUTOSCALING, normalizeService } from './normalize-service.ts';
import { SERVICE_DEFAULTS } from './service-form.ts';

/** Members in the order in which people write them; the others follow, tags and scaling last. */
const ORDER = [
  'serviceName',
  'cluster',
  'desiredCount',
  'schedulingStrategy',
  'launchType',
  'capacityProviderStrategy',
  'platformVersion',
  'role',
  'networkConfiguration',
  'loadBalancers',
  'healthCheckGracePeriodSeconds',
  'deploymentController',
  'deploymentConfiguration',
];

/**
 * Members that are written even when they are the default: a new service would get another one, or a reader looks for
 * them.
 * @source reference/service-deployments.md section 1, availabilityZoneRebalancing
 */
const SAID_ANYWAY: ReadonlySet<string> = new Set([
  '/availabilityZoneRebalancing',
  '/networkConfiguration/awsvpcConfiguration/assignPublicIp',
  '/capacityProviderStrategy/*/weight',
]);

/** What the files of a live service are made of. */
export interface LiveParts {
  readonly cluster: string;
  readonly service: string;
  readonly live: LiveService;
  readonly scaling: LiveScaling;
}

/**
 * The definition of a service that is there, as somebody would have written it: without what only AWS sets, without
 * defaults, and without the task definition, which is a file of its own. Deploying it changes nothing.
 */
export function serviceToFile({ cluster, service, live, scaling }: LiveParts): JsonObject {
  const { desiredCount, taskDefinition: _revision, role: _, ...members } = live.members;
  const given = normalizeService(members).value;
  const isCounted = members.schedulingStrategy !== 'DAEMON' && scaling.target === undefined;
  const role = textAt(live.members, 'roleArn') ?? '';
  const tags = live.tags.filter(({ key }) => !/^aws:/i.test(key));
  const all: JsonObject = {
    ...reducedObject(given, ''),
    serviceName: service,
    cluster,
    ...(isCounted && desiredCount !== undefined && { desiredCount }),
    // Amazon ECS uses its own role where it can, and refuses it by name.
    ...(role !== '' && !isServiceLinked(role) && { role }),
    ...(tags.length > 0 && { tags: tags.map(({ key, value }) => ({ key, value })) }),
    ...(scaling.target !== undefined && { [AUTOSCALING]: scalingToFile(scaling) }),
  };
  const ordered = ORDER.filter((name) => all[name] !== undefined);
  const others = Object.keys(all).filter((name) => !ordered.includes(name));
  return Object.fromEntries([...ordered, ...others].map((name) => [name, all[name]]));
}

function isServiceLinked(role: string): boolean {
  return role.includes(':role/aws-service-role/');
}

/** `undefined` for what says no more than a default does. */
function reduced(value: Json, pattern: string): Json | undefined {
  if (SAID_ANYWAY.has(pattern)) return value;
  const usual = SERVICE_DEFAULTS[pattern];
  if (isEqualJson(value, usual)) return undefined;
  if (isList(value)) {
    if (value.length === 0) return undefined;
    return value.map((item) => (isObject(item) ? reducedObject(item, `${pattern}/*`) : item));
  }
  if (!isObject(value)) return value;
  const object = reducedObject(value, pattern);
  const isUsual = usual !== undefined && isObject(usual) && isEqualJson(object, spoken(usual));
  return isUsual || Object.keys(object).length === 0 ? undefined : object;
}

/** A default without the empty lists that a reduced value has lost, too. */
function spoken(usual: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(usual).filter(([, member]) => !isList(member) || member.length > 0),
  );
}

function reducedObject(value: JsonObject, pattern: string): JsonObject {
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = member === undefined ? undefined : reduced(member, `${pattern}/${name}`);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(members);
}

/** Members of the section on autoscaling that a file may have. @source Application Auto Scaling API reference */
const POLICY_MEMBERS = [
  'policyName',
  'policyType',
  'targetTrackingScalingPolicyConfiguration',
  'stepScalingPolicyConfiguration',
];
const ACTION_MEMBERS = [
  'scheduledActionName',
  'schedule',
  'timezone',
  'startTime',
  'endTime',
  'scalableTargetAction',
];

function scalingToFile({ target = {}, policies, scheduledActions }: LiveScaling): JsonObject {
  const { roleArn, ...bounds } = target;
  const isOwn = typeof roleArn === 'string' && !isServiceLinked(roleArn);
  const kept = policies.filter(({ policyType }) => policyType !== 'PredictiveScaling');
  const section = {
    policies: kept.map((one) => picked(inApiWords(one), POLICY_MEMBERS)),
    scheduledActions: scheduledActions.map((one) => picked(inApiWords(one), ACTION_MEMBERS)),
  };
  return {
    ...bounds,
    ...(isOwn && { roleArn }),
    ...Object.fromEntries(Object.entries(section).filter(([name]) => listAt(section, name).length)),
  };
}

function picked(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])),
  );
}
