import type { Listener } from '../../simulator/elb/state.ts';
import type { Json } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';

/**
 * A value with every `${…}` in its texts replaced by what it stands for, since ARNs are only known once things are
 * there: `${aws.region}`, `${aws.account}`, `${loadBalancer.front}`, `${targetGroup.blue}`, `${listener.front:80}`,
 * `${rule.front:80:10}` (or `:default`), `${autoScalingGroup.workers}`; with `Dimension` after the kind, as in `${targetGroupDimension.blue}`, what
 * CloudWatch knows it by. Other texts in braces, such as those of a shell, stay.
 * @throws Error for what is not there
 */
export function resolve(world: World, value: Json): Json {
  if (typeof value === 'string') return resolveText(world, value);
  if (Array.isArray(value)) return value.map((one: Json) => resolve(world, one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, resolve(world, one ?? null)]);
  return Object.fromEntries(entries);
}

const KINDS: readonly string[] = [
  'autoScalingGroup',
  'aws',
  'loadBalancer',
  'loadBalancerDimension',
  'targetGroup',
  'targetGroupDimension',
  'listener',
  'rule',
];

function resolveText(world: World, text: string): string {
  return text.replace(/\$\{(\w+)\.([^}]+)\}/g, (whole, kind: string, name: string) => {
    if (!KINDS.includes(kind)) return whole;
    const found = find(world, kind, name);
    if (found !== undefined) return found;
    throw new Error(`${whole} is not there; what it names has to be made before`);
  });
}

function find(world: World, kind: string, name: string): string | undefined {
  const { loadBalancers, targetGroups } = world.elb;
  const named = (all: Iterable<{ readonly name: string; readonly arn: string }>) =>
    [...all].find((one) => one.name === name)?.arn;
  switch (kind) {
    case 'aws':
      return { region: world.region, account: world.account }[name];
    case 'autoScalingGroup':
      return world.autoScaling.groups.get(name)?.arn;
    case 'loadBalancer':
      return named(loadBalancers.values());
    case 'targetGroup':
      return named(targetGroups.values());
    case 'loadBalancerDimension':
      return named(loadBalancers.values())?.replace(/^.*:loadbalancer\//, '');
    case 'targetGroupDimension':
      return named(targetGroups.values())?.replace(/^.*:(?=targetgroup\/)/, '');
    case 'listener':
      return listenerAt(world, name)?.arn;
    case 'rule':
      return ruleAt(world, name);
    default:
      return undefined;
  }
}

function listenerAt({ elb }: World, name: string): Listener | undefined {
  const [balancer, port] = name.split(':');
  const owner = [...elb.loadBalancers.values()].find((one) => one.name === balancer);
  return [...elb.listeners.values()].find(
    ({ loadBalancerArn, settings }) =>
      loadBalancerArn === owner?.arn && String(settings.Port) === port,
  );
}

function ruleAt(world: World, name: string): string | undefined {
  const listener = listenerAt(world, name);
  const priority = name.split(':')[2];
  if (priority === 'default') return listener?.defaultRuleArn;
  return [...world.elb.rules.values()].find(
    (one) => one.listenerArn === listener?.arn && String(one.priority) === priority,
  )?.arn;
}
