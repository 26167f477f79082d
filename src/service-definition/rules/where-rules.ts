import { objectAt, objectsAt, textAt } from '../../task-definition/reader.ts';
import { rootOf } from '../../task-definition/rules/definition-facts.ts';
import type { Hit, Rule } from '../../task-definition/rules/rule.ts';
import {
  CREATE_SERVICE,
  controllerOf,
  isDaemon,
  isFargateProvider,
  isOnFargate,
  outOfRange,
  providersOf,
  tooMany,
} from './facts.ts';

/** Where and how the tasks of a service are started. */
export const WHERE_RULES: readonly Rule[] = [
  {
    id: 'service-launch-type-and-providers',
    severity: 'error',
    title: 'A launch type and a capacity provider strategy are both given',
    why: 'Amazon ECS takes one of the two and refuses a service with both.',
    fix: 'Delete launchType, or the capacity provider strategy.',
    source: `${CREATE_SERVICE}, launchType: if a capacityProviderStrategy is specified, it must be omitted`,
    check: (service) => {
      if (providersOf(service).length === 0 || !service.launchType) return [];
      const message = `launchType is ${String(service.launchType)} and capacityProviderStrategy is given, too; only one of them can be.`;
      return [{ pointer: '/launchType', message, hint: 'Delete launchType.' }];
    },
  },
  {
    id: 'service-provider-numbers',
    severity: 'error',
    title: 'A capacity provider strategy has numbers that cannot be',
    why: 'A weight is 0 to 1000, a base 0 to 100000, only one provider can have a base, and one needs a weight above 0.',
    fix: 'Give the numbers of the strategy values within these limits.',
    source: 'Amazon ECS API reference, CapacityProviderStrategyItem',
    check: (service) => {
      const items = objectsAt(rootOf(service), 'capacityProviderStrategy');
      const based = items.filter(({ value }) => Number(value.base ?? 0) > 0);
      const second = based[1];
      return [
        ...tooMany(service, '/capacityProviderStrategy', { most: 20, things: 'providers' }),
        ...items.flatMap(({ value, pointer }) => [
          ...range(`${pointer}/weight`, value.weight, 1_000),
          ...range(`${pointer}/base`, value.base, 100_000),
        ]),
        ...(second === undefined ? [] : [twoBases(`${second.pointer}/base`)]),
      ];
    },
  },
  {
    id: 'service-providers-mixed',
    severity: 'warning',
    title: 'A strategy mixes Fargate with other capacity providers',
    why: 'Amazon ECS refuses a strategy of which one part is Fargate and the other is not.',
    fix: 'Keep FARGATE and FARGATE_SPOT, or the other providers.',
    source: 'Amazon ECS developer guide, capacity providers',
    check: (service) => {
      const names = providersOf(service);
      const fargate = names.filter(isFargateProvider);
      if (fargate.length === 0 || fargate.length === names.length) return [];
      const message = `capacityProviderStrategy has ${names.join(', ')}: Fargate and others together.`;
      const hint = 'Keep only FARGATE and FARGATE_SPOT, or neither of them.';
      return [{ pointer: '/capacityProviderStrategy', message, hint }];
    },
  },
  {
    id: 'service-platform-version',
    severity: 'warning',
    title: 'A platform version is given for tasks that are not on Fargate',
    why: 'Only Fargate has platform versions.',
    fix: 'Delete platformVersion.',
    source: `${CREATE_SERVICE}, platformVersion`,
    check: ({ launchType, platformVersion }) => {
      const isElsewhere = launchType === 'EC2' || launchType === 'EXTERNAL';
      if (!isElsewhere || platformVersion === undefined) return [];
      const message = `platformVersion is for Fargate, and launchType is ${launchType}.`;
      return [{ pointer: '/platformVersion', message, hint: 'Delete platformVersion.' }];
    },
  },
  {
    id: 'service-daemon',
    severity: 'error',
    title: 'A daemon service says what it cannot',
    why: 'A daemon has one task on each machine: no count, no Fargate, no EBS volumes, and only Amazon ECS deploys it, stopping the old task first.',
    fix: 'Delete what the message names, or use the scheduling strategy REPLICA.',
    source: `${CREATE_SERVICE}, schedulingStrategy`,
    check: (service) => (isDaemon(service) ? daemonHits(service) : []),
  },
  {
    id: 'service-placement',
    severity: 'error',
    title: 'The placement of tasks cannot be done so',
    why: 'A service has at most 5 strategies and 10 constraints, Fargate places by itself, and each kind wants its own members.',
    fix: 'Correct what the message names.',
    source: 'Amazon ECS API reference, PlacementStrategy and PlacementConstraint',
    check: (service) => [
      ...tooMany(service, '/placementStrategy', { most: 5, things: 'placement strategies' }),
      ...tooMany(service, '/placementConstraints', { most: 10, things: 'placement constraints' }),
      ...placementOnFargate(service),
      ...objectsAt(rootOf(service), 'placementStrategy').flatMap(({ value, pointer }) => {
        if (value.type !== 'binpack' || /^(cpu|memory)$/i.test(String(value.field))) return [];
        const message = `A binpack strategy goes by cpu or memory, not by ${String(value.field ?? 'nothing')}.`;
        return [{ pointer: `${pointer}/field`, message, hint: 'Set field to cpu or memory.' }];
      }),
      ...objectsAt(rootOf(service), 'placementConstraints').flatMap(({ value, pointer }) => {
        if (value.type !== 'memberOf' || textAt(value, 'expression')) return [];
        const message = 'A constraint of type memberOf needs an expression.';
        return [{ pointer, message, hint: 'Add expression in the cluster query language.' }];
      }),
    ],
  },
];

function range(pointer: string, value: Parameters<typeof outOfRange>[0]['value'], most: number) {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return outOfRange({ pointer, value, least: 0, most, name });
}

function twoBases(pointer: string): Hit {
  const message = 'Two capacity providers have a base above 0, and only one can have it.';
  return { pointer, message, hint: 'Delete this base.' };
}

function daemonHits(service: Parameters<Rule['check']>[0]): readonly Hit[] {
  const { maximumPercent } = objectAt(service, 'deploymentConfiguration');
  const hits: readonly [boolean, string, string][] = [
    [service.desiredCount !== undefined, '/desiredCount', 'no desired count'],
    [isOnFargate(service), '/schedulingStrategy', 'no tasks on Fargate'],
    [controllerOf(service) !== 'ECS', '/deploymentController/type', 'no controller but ECS'],
    [service.volumeConfigurations !== undefined, '/volumeConfigurations', 'no EBS volumes'],
    [
      maximumPercent !== undefined && maximumPercent !== 100,
      '/deploymentConfiguration/maximumPercent',
      'no maximumPercent but 100',
    ],
  ];
  return hits.flatMap(([isHit, pointer, what]) => {
    if (!isHit) return [];
    const message = `A service with the scheduling strategy DAEMON has ${what}.`;
    return [{ pointer, message, hint: `Correct ${pointer.slice(1).replaceAll('/', '.')}.` }];
  });
}

function placementOnFargate(service: Parameters<Rule['check']>[0]): readonly Hit[] {
  if (!isOnFargate(service)) return [];
  return ['placementStrategy', 'placementConstraints'].flatMap((name) => {
    const [first] = objectsAt(rootOf(service), name);
    if (first === undefined) return [];
    const message = `${name} is given, and Fargate places tasks by itself.`;
    return [{ pointer: `/${name}`, message, hint: `Delete ${name}.` }];
  });
}
