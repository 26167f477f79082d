import type { JsonObject } from '../../task-definition/definition.ts';
import { type Located, objectAt, objectsAt } from '../../task-definition/reader.ts';
import { memberOf, rootOf } from '../../task-definition/rules/definition-facts.ts';
import { repeatsOf } from '../../task-definition/rules/repeats-of.ts';
import type { Hit, Rule } from '../../task-definition/rules/rule.ts';
import { CREATE_SERVICE, controllerOf, strategyOf, tooMany } from './facts.ts';

/** How the tasks of a service are reached. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'service-network-limits',
    severity: 'error',
    title: 'There are too many subnets or security groups',
    why: 'A service takes 16 subnets and 5 security groups.',
    fix: 'Keep no more than that.',
    source: 'Amazon ECS API reference, AwsVpcConfiguration',
    check: (service) => [
      ...tooMany(service, '/networkConfiguration/awsvpcConfiguration/subnets', {
        most: 16,
        things: 'subnets',
      }),
      ...tooMany(service, '/networkConfiguration/awsvpcConfiguration/securityGroups', {
        most: 5,
        things: 'security groups',
      }),
    ],
  },
  {
    id: 'service-subnets-missing',
    severity: 'error',
    title: 'There is no subnet',
    why: 'A task of network mode awsvpc needs a subnet to be in.',
    fix: 'Name a subnet, or delete the network configuration.',
    source: 'Amazon ECS API reference, AwsVpcConfiguration, subnets',
    check: (service) => {
      const vpc = objectAt(objectAt(service, 'networkConfiguration'), 'awsvpcConfiguration');
      if (!Array.isArray(vpc.subnets) || vpc.subnets.length > 0) return [];
      const pointer = '/networkConfiguration/awsvpcConfiguration/subnets';
      return [{ pointer, message: 'subnets is empty.', hint: 'Name at least one subnet.' }];
    },
  },
  {
    id: 'service-load-balancer',
    severity: 'error',
    title: 'A load balancer is not fully named',
    why: 'It is a target group (or the name of a Classic Load Balancer, not both), and a container with a port.',
    fix: 'Give targetGroupArn, containerName and containerPort.',
    source: 'Amazon ECS API reference, LoadBalancer',
    check: (service) => [
      ...tooMany(service, '/loadBalancers', { most: 5, things: 'target groups' }),
      ...balancersOf(service).flatMap(balancerHits),
      ...repeatsOf(balancersOf(service), 'targetGroupArn').map(({ pointer, name }) => ({
        pointer,
        message: `The target group ${name} is named twice.`,
        hint: 'Delete one of the two.',
      })),
    ],
  },
  {
    id: 'service-advanced-configuration',
    severity: 'error',
    title: 'A deployment that shifts traffic lacks its second target group',
    why: 'Amazon ECS moves traffic between two target groups, so every load balancer needs advancedConfiguration, or none has it.',
    fix: 'Add advancedConfiguration to every load balancer.',
    source: 'Amazon ECS developer guide, blue/green deployments, load balancers',
    check: advancedHits,
  },
  {
    id: 'service-registries',
    severity: 'error',
    title: 'There is more than one service registry',
    why: 'A service is registered in one Cloud Map service.',
    fix: 'Keep one registry.',
    source: `${CREATE_SERVICE}, serviceRegistries`,
    check: (service) =>
      tooMany(service, '/serviceRegistries', { most: 1, things: 'service registries' }),
  },
  {
    id: 'service-connect',
    severity: 'error',
    title: 'Service Connect is told more than it takes',
    why: 'A port has one client alias and is offered once, and access logs need a log configuration to go to.',
    fix: 'Correct what the message names.',
    source: 'Amazon ECS API reference, ServiceConnectConfiguration',
    check: connectHits,
  },
];

function balancersOf(service: JsonObject): readonly Located[] {
  return objectsAt(rootOf(service), 'loadBalancers');
}

function balancerHits({ value, pointer }: Located): readonly Hit[] {
  const { targetGroupArn, loadBalancerName } = value;
  const missing = ['containerName', 'containerPort'].filter((name) => value[name] === undefined);
  const hits = missing.map((name): Hit => {
    const message = `${name} is missing: the port of a container is what gets the traffic.`;
    return { pointer: `${pointer}/${name}`, message, hint: `Add ${name}.` };
  });
  const count = [targetGroupArn, loadBalancerName].filter((one) => one !== undefined).length;
  if (count === 1) return hits;
  const which = count === 0 ? 'neither of the two' : 'both';
  const message = `A load balancer has targetGroupArn or loadBalancerName; this one has ${which}.`;
  return [...hits, { pointer, message, hint: 'Give targetGroupArn alone.' }];
}

function advancedHits(service: JsonObject): readonly Hit[] {
  const balancers = balancersOf(service).filter(({ value }) => value.targetGroupArn !== undefined);
  const without = balancers.filter(({ value }) => value.advancedConfiguration === undefined);
  const isStaged = strategyOf(service) !== 'ROLLING' && controllerOf(service) === 'ECS';
  const isMixed = without.length > 0 && without.length < balancers.length;
  if (!isStaged && !isMixed) return [];
  return without.map(({ pointer }) => ({
    pointer,
    message: `This load balancer has no advancedConfiguration, which ${isStaged ? `the strategy ${strategyOf(service)} needs` : 'the others have'}.`,
    hint: 'Add advancedConfiguration with alternateTargetGroupArn, productionListenerRule and roleArn.',
  }));
}

function connectHits(service: JsonObject): readonly Hit[] {
  const connect = memberOf(rootOf(service), 'serviceConnectConfiguration');
  const services = objectsAt(connect, 'services');
  const aliases = services.flatMap((one) => {
    const [, second] = objectsAt(one, 'clientAliases');
    if (second === undefined) return [];
    const message = 'A port takes one client alias, and here is a second one.';
    return [{ pointer: second.pointer, message, hint: 'Delete it.' }];
  });
  const { accessLogConfiguration, logConfiguration } = connect.value;
  const repeated = repeatsOf(services, 'portName').map(({ pointer, name }) => {
    const message = `The port ${name} is offered twice.`;
    return { pointer, message, hint: 'Delete one of the two.' };
  });
  if (accessLogConfiguration === undefined || logConfiguration !== undefined) {
    return [...aliases, ...repeated];
  }
  const pointer = `${connect.pointer}/accessLogConfiguration`;
  const message = 'accessLogConfiguration needs a logConfiguration beside it.';
  return [...aliases, ...repeated, { pointer, message, hint: 'Add logConfiguration.' }];
}
