import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { elbArn, type LoadBalancer } from './state.ts';

const KINDS = { application: 'app', network: 'net', gateway: 'gwy' } as const;

const NAME = /^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/;

const NO_HOSTED_ZONE = 'Z32O12XQLNTSW2';

/** Attributes of a new load balancer. @source ELBv2 API reference, LoadBalancerAttribute */
const ATTRIBUTES: JsonObject = {
  'deletion_protection.enabled': 'false',
  'access_logs.s3.enabled': 'false',
  'idle_timeout.timeout_seconds': '60',
  'routing.http2.enabled': 'true',
};

/**
 * Creates a load balancer; the same name and type again give the one that is there.
 * @throws Refusal what AWS refuses
 */
export function createLoadBalancer(world: World, request: JsonObject): LoadBalancer {
  const name = String(request.Name);
  const type = (request.Type ?? 'application') as LoadBalancer['type'];
  checkName(name);
  const known = [...world.elb.loadBalancers.values()].find((one) => one.name === name);
  if (known !== undefined) {
    if (known.type === type) return known;
    throw new Refusal(
      'DuplicateLoadBalancerName',
      `A load balancer with the same name '${name}' exists, but with different settings`,
    );
  }
  const subnets = subnetsOf(request);
  if (subnets.length === 0) throw new Refusal('ValidationError', 'At least one subnet is needed.');
  if (type === 'application' && subnets.length < 2) {
    throw new Refusal(
      'ValidationError',
      'At least two subnets in two different Availability Zones must be specified',
    );
  }
  const id = world.random.hex(16);
  const scheme = String(request.Scheme ?? 'internet-facing');
  const loadBalancer: LoadBalancer = {
    arn: elbArn(world, `loadbalancer/${KINDS[type]}/${name}/${id}`),
    name,
    type,
    settings: {
      DNSName: dnsName(world, { name, type, isInternal: scheme === 'internal' }),
      CanonicalHostedZoneId: NO_HOSTED_ZONE,
      Scheme: scheme,
      VpcId: 'vpc-0a1b2c3d4e5f60718',
      Type: type,
      AvailabilityZones: subnets.map((SubnetId, index) => ({
        ZoneName: `${world.region}${'abc'[index % 3]}`,
        SubnetId,
        LoadBalancerAddresses: [],
      })),
      SecurityGroups: request.SecurityGroups ?? [],
      IpAddressType: request.IpAddressType ?? 'ipv4',
    },
    attributes: ATTRIBUTES,
    createdAtMs: world.nowMs,
  };
  world.elb.loadBalancers.set(loadBalancer.arn, loadBalancer);
  return loadBalancer;
}

function checkName(name: string): void {
  if (NAME.test(name)) return;
  throw new Refusal(
    'ValidationError',
    `The load balancer name '${name}' can only contain characters that are alphanumeric characters or hyphens(-), and must be at most 32 long`,
  );
}

function subnetsOf({ Subnets, SubnetMappings }: JsonObject): readonly string[] {
  if (Array.isArray(Subnets)) return Subnets as readonly string[];
  const mappings = (SubnetMappings ?? []) as readonly JsonObject[];
  return mappings.map((one) => String(one.SubnetId));
}

function dnsName(
  { region, random }: World,
  one: { readonly name: string; readonly type: string; readonly isInternal: boolean },
): string {
  const name = `${one.isInternal ? 'internal-' : ''}${one.name}`;
  return one.type === 'network'
    ? `${name}-${random.hex(16)}.elb.${region}.amazonaws.com`
    : `${name}-${random.digits(10)}.${region}.elb.amazonaws.com`;
}

/** @throws Refusal LoadBalancerNotFound */
export function loadBalancerOf(world: World, arn: string): LoadBalancer {
  const found = world.elb.loadBalancers.get(arn);
  if (found !== undefined) return found;
  throw new Refusal('LoadBalancerNotFound', `Load balancer '${arn}' not found`);
}

/** Deletes a load balancer with its listeners and rules; one that is gone is no error. */
export function deleteLoadBalancer(world: World, arn: string): void {
  const { loadBalancers, listeners, rules } = world.elb;
  const found = loadBalancers.get(arn);
  if (found?.attributes['deletion_protection.enabled'] === 'true') {
    throw new Refusal(
      'OperationNotPermitted',
      `Load balancer '${arn}' cannot be deleted because deletion protection is enabled`,
    );
  }
  loadBalancers.delete(arn);
  for (const listener of [...listeners.values()].filter((one) => one.loadBalancerArn === arn)) {
    listeners.delete(listener.arn);
    for (const rule of rules.values()) {
      if (rule.listenerArn === listener.arn) rules.delete(rule.arn);
    }
  }
}
