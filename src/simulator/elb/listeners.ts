import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { checkedActions } from './actions.ts';
import { loadBalancerOf } from './load-balancers.ts';
import { rememberWeights } from './remember-weights.ts';
import type { Listener } from './state.ts';

const SETTINGS = [
  'Port',
  'Protocol',
  'SslPolicy',
  'Certificates',
  'AlpnPolicy',
  'MutualAuthentication',
] as const;

/**
 * Creates a listener.
 * @throws Refusal what AWS refuses
 */
export function createListener(world: World, request: JsonObject): Listener {
  const balancer = loadBalancerOf(world, String(request.LoadBalancerArn));
  const settings = settingsOf(request);
  checkListener(world, { balancerArn: balancer.arn, settings });
  const path = balancer.arn.slice(balancer.arn.indexOf('loadbalancer/') + 'loadbalancer/'.length);
  const place = balancer.arn.slice(0, balancer.arn.indexOf('loadbalancer/'));
  const id = world.random.hex(16);
  const listener: Listener = {
    arn: `${place}listener/${path}/${id}`,
    loadBalancerArn: balancer.arn,
    settings,
    defaultActions: checkedActions(world, (request.DefaultActions ?? []) as readonly JsonObject[]),
    defaultRuleArn: `${place}listener-rule/${path}/${id}/${world.random.hex(16)}`,
  };
  world.elb.listeners.set(listener.arn, listener);
  rememberWeights(world, listener.arn, listener.defaultActions);
  return listener;
}

function settingsOf(request: JsonObject): JsonObject {
  const given = SETTINGS.filter((name) => request[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, request[name]]));
}

function checkListener(
  world: World,
  one: { readonly balancerArn: string; readonly settings: JsonObject; readonly self?: Listener },
): void {
  const { Port, Protocol, Certificates } = one.settings;
  if (Port === undefined || Protocol === undefined) {
    throw new Refusal('ValidationError', 'A listener protocol and port must be specified');
  }
  const isTls = Protocol === 'HTTPS' || Protocol === 'TLS';
  if (isTls && (!Array.isArray(Certificates) || Certificates.length === 0)) {
    throw new Refusal('ValidationError', 'A certificate must be specified for secure listeners');
  }
  const others = [...world.elb.listeners.values()].filter((other) => other !== one.self);
  const isTaken = others.some(
    (other) => other.loadBalancerArn === one.balancerArn && other.settings.Port === Port,
  );
  if (isTaken) {
    throw new Refusal(
      'DuplicateListener',
      'A listener already exists on this port for this load balancer',
    );
  }
}

/** @throws Refusal ListenerNotFound */
export function listenerOf(world: World, arn: string): Listener {
  const found = world.elb.listeners.get(arn);
  if (found !== undefined) return found;
  throw new Refusal('ListenerNotFound', `One or more listeners not found`);
}

/** Changes what is given and nothing else. @throws Refusal what AWS refuses */
export function modifyListener(world: World, request: JsonObject): Listener {
  const listener = listenerOf(world, String(request.ListenerArn));
  const settings = { ...listener.settings, ...settingsOf(request) };
  checkListener(world, { balancerArn: listener.loadBalancerArn, settings, self: listener });
  const given = request.DefaultActions as readonly JsonObject[] | undefined;
  if (given !== undefined) listener.defaultActions = checkedActions(world, given);
  listener.settings = settings;
  rememberWeights(world, listener.arn, listener.defaultActions);
  return listener;
}

/** Deletes a listener and its rules. @throws Refusal ListenerNotFound */
export function deleteListener(world: World, arn: string): void {
  listenerOf(world, arn);
  world.elb.listeners.delete(arn);
  for (const rule of world.elb.rules.values()) {
    if (rule.listenerArn === arn) world.elb.rules.delete(rule.arn);
  }
}
