import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { groupsIn } from './actions.ts';
import { checkHealthCheck, healthCheckDefaults } from './health-check.ts';
import { elbArn, type TargetGroup } from './state.ts';

/** Attributes of a new target group. @source ELBv2 API reference, TargetGroupAttribute */
const ATTRIBUTES: JsonObject = {
  'deregistration_delay.timeout_seconds': '300',
  'stickiness.enabled': 'false',
  'load_balancing.algorithm.type': 'round_robin',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'stickiness.type': 'lb_cookie',
  'stickiness.lb_cookie.duration_seconds': '86400',
  'stickiness.app_cookie.duration_seconds': '86400',
  'stickiness.app_cookie.cookie_name': '',
  'slow_start.duration_seconds': '0',
};

/** Members of a request that are health check settings, which ModifyTargetGroup may change. */
const CHANGEABLE = [
  'HealthCheckProtocol',
  'HealthCheckPort',
  'HealthCheckPath',
  'HealthCheckEnabled',
  'HealthCheckIntervalSeconds',
  'HealthCheckTimeoutSeconds',
  'HealthyThresholdCount',
  'UnhealthyThresholdCount',
  'Matcher',
] as const;

const FIXED = ['Protocol', 'ProtocolVersion', 'Port', 'VpcId', 'IpAddressType'] as const;

/**
 * Creates a target group; the same request again gives the one that is there.
 * @throws Refusal what AWS refuses
 */
export function createTargetGroup(world: World, request: JsonObject): TargetGroup {
  const name = String(request.Name);
  const settings = settingsOf(request);
  const known = [...world.elb.targetGroups.values()].find((one) => one.name === name);
  if (known !== undefined) {
    if (JSON.stringify(known.settings) === JSON.stringify(settings)) return known;
    throw new Refusal(
      'DuplicateTargetGroupName',
      `A target group with the same name '${name}' exists, but with different settings`,
    );
  }
  const group: TargetGroup = {
    arn: elbArn(world, `targetgroup/${name}/${world.random.hex(16)}`),
    name,
    settings,
    attributes: ATTRIBUTES,
    targets: [],
  };
  world.elb.targetGroups.set(group.arn, group);
  return group;
}

function settingsOf(request: JsonObject): JsonObject {
  const name = String(request.Name);
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(name)) {
    throw new Refusal(
      'ValidationError',
      `Target group name '${name}' can only contain characters that are alphanumeric characters or hyphens(-), and must be at most 32 long`,
    );
  }
  const type = String(request.TargetType ?? 'instance');
  const needed = type === 'lambda' ? [] : (['Protocol', 'Port', 'VpcId'] as const);
  const missing = needed.find((member) => request[member] === undefined);
  if (missing !== undefined) {
    const what = { Protocol: 'A protocol', Port: 'A port', VpcId: 'A VPC ID' }[missing];
    throw new Refusal('ValidationError', `${what} must be specified`);
  }
  const settings = {
    ...pick(request, FIXED),
    TargetType: type,
    IpAddressType: 'ipv4',
    ProtocolVersion: /^HTTPS?$/.test(String(request.Protocol)) ? 'HTTP1' : undefined,
    ...healthCheckDefaults(request),
    ...pick(request, CHANGEABLE),
  };
  checkHealthCheck(settings);
  return settings;
}

function pick(request: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.filter((name) => request[name] !== undefined).map((name) => [name, request[name]]),
  );
}

/** Changes the health check. @throws Refusal TargetGroupNotFound, InvalidConfigurationRequest */
export function modifyTargetGroup(world: World, request: JsonObject): TargetGroup {
  const group = targetGroupOf(world, String(request.TargetGroupArn));
  const settings = { ...group.settings, ...pick(request, CHANGEABLE) };
  checkHealthCheck(settings);
  group.settings = settings;
  return group;
}

/** @throws Refusal TargetGroupNotFound */
export function targetGroupOf(world: World, arn: string): TargetGroup {
  const found = world.elb.targetGroups.get(arn);
  if (found !== undefined) return found;
  throw new Refusal('TargetGroupNotFound', `Target groups '${arn}' not found`);
}

/** Deletes a target group; one that is gone is no error. @throws Refusal ResourceInUse */
export function deleteTargetGroup(world: World, arn: string): void {
  if (balancersOf(world, arn).length > 0) {
    throw new Refusal(
      'ResourceInUse',
      `Target group '${arn}' is currently in use by a listener or a rule`,
    );
  }
  world.elb.targetGroups.delete(arn);
}

/** ARNs of the load balancers whose listeners or rules name a target group, whatever its weight. */
export function balancersOf(world: World, groupArn: string): readonly string[] {
  const { listeners, rules } = world.elb;
  const found = new Set<string>();
  for (const one of listeners.values()) {
    if (groupsIn(one.defaultActions).has(groupArn)) found.add(one.loadBalancerArn);
  }
  for (const rule of rules.values()) {
    const listener = listeners.get(rule.listenerArn);
    if (listener && groupsIn(rule.actions).has(groupArn)) found.add(listener.loadBalancerArn);
  }
  return [...found];
}
