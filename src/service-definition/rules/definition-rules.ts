import type { JsonObject } from '../../task-definition/definition.ts';
import {
  containersOf,
  type Located,
  listAt,
  objectAt,
  objectsAt,
  textAt,
} from '../../task-definition/reader.ts';
import {
  containerNames,
  memberOf,
  networkModeOf,
  rootOf,
  volumesOf,
} from '../../task-definition/rules/definition-facts.ts';
import type { Hit, RuleText } from '../../task-definition/rules/rule.ts';
import type { Unplaced } from '../../task-definition/shape-findings.ts';

interface PairRule extends RuleText {
  check(service: JsonObject, definition: JsonObject): readonly Hit[];
}

const SOURCE = 'Amazon ECS API reference, CreateService';

/** How a service and the task definition that it runs fit each other. */
export const DEFINITION_RULES: readonly PairRule[] = [
  {
    id: 'service-container',
    severity: 'error',
    title: 'The service names a container or port that the task definition does not have',
    why: 'Amazon ECS refuses a load balancer or registry whose container or port it does not find.',
    fix: 'Name a container of the task definition, and one of its ports.',
    source: `${SOURCE}, loadBalancers`,
    check: (service, definition) =>
      ['loadBalancers', 'serviceRegistries'].flatMap((name) =>
        objectsAt(rootOf(service), name).flatMap((one) => containerHits(one, definition)),
      ),
  },
  {
    id: 'service-network-mode',
    severity: 'error',
    title: 'The network configuration does not go with the network mode',
    why: 'Tasks of network mode awsvpc need subnets, and those of any other mode have none.',
    fix: 'Add networkConfiguration for awsvpc, delete it otherwise.',
    source: `${SOURCE}, networkConfiguration`,
    check: networkHits,
  },
  {
    id: 'service-launch-type-fit',
    severity: 'error',
    title: 'The task definition is not for the launch type of the service',
    why: 'Amazon ECS refuses a service with a launch type that its task definition is not compatible with.',
    fix: 'Add the launch type to requiresCompatibilities, or choose another one.',
    source: 'Amazon ECS API reference, RegisterTaskDefinition, requiresCompatibilities',
    check: ({ launchType }, definition) => {
      const wanted = listAt(definition, 'requiresCompatibilities');
      if (typeof launchType !== 'string' || wanted.includes(launchType)) return [];
      if (wanted.length === 0 && launchType !== 'FARGATE') return [];
      // Without the list AWS looks at the definition itself: only the awsvpc mode can be for Fargate.
      if (wanted.length === 0 && networkModeOf(definition) === 'awsvpc') return [];
      const message = `launchType is ${launchType}, and the task definition is for ${wanted.join(', ') || 'EC2'}.`;
      const hint = `Add ${launchType} to requiresCompatibilities, or change launchType.`;
      return [{ pointer: '/launchType', message, hint }];
    },
  },
  {
    id: 'service-volume-name',
    severity: 'error',
    title: 'The EBS volume is for none of the task definition',
    why: 'The volume goes by the name of a volume of the task definition that is configured at launch.',
    fix: 'Name a volume of the task definition with configuredAtLaunch.',
    source: 'Amazon ECS API reference, ServiceVolumeConfiguration, name',
    check: (service, definition) =>
      objectsAt(rootOf(service), 'volumeConfigurations').flatMap(({ value, pointer }) => {
        const name = textAt(value, 'name') ?? '';
        const volume = volumesOf(definition).find((one) => one.value.name === name);
        if (volume?.value.configuredAtLaunch === true) return [];
        const message =
          volume === undefined
            ? `The task definition has no volume ${name}.`
            : `The volume ${name} of the task definition is not configured at launch.`;
        const hint = `Add {"name": "${name}", "configuredAtLaunch": true} to its volumes.`;
        return [{ pointer: `${pointer}/name`, message, hint }];
      }),
  },
  {
    id: 'service-port-name',
    severity: 'error',
    title: 'Service Connect offers a port that has no such name',
    why: 'A port is offered by the name of its port mapping in the task definition.',
    fix: 'Name the port mapping, or correct portName.',
    source: 'Amazon ECS API reference, ServiceConnectService, portName',
    check: (service, definition) => {
      const names = containersOf(definition)
        .flatMap((one) => objectsAt(one, 'portMappings'))
        .flatMap(({ value }) => textAt(value, 'name') ?? []);
      const connect = memberOf(rootOf(service), 'serviceConnectConfiguration');
      return objectsAt(connect, 'services').flatMap(({ value, pointer }) => {
        const name = textAt(value, 'portName');
        if (name === undefined || names.includes(name)) return [];
        const message = `No port mapping of the task definition is named ${name}${names.length === 0 ? '' : `; there are ${names.join(', ')}`}.`;
        const hint = `Add "name": "${name}" to the port mapping.`;
        return [{ pointer: `${pointer}/portName`, message, hint }];
      });
    },
  },
];

/** What the rules say of a service and a definition; nothing without the definition. */
export function definitionHits(
  service: JsonObject,
  definition: JsonObject | undefined,
): readonly Unplaced[] {
  if (definition === undefined) return [];
  return DEFINITION_RULES.flatMap(({ id, severity, check }) =>
    check(service, definition).map((hit) => ({ rule: id, severity, ...hit })),
  );
}

function containerHits({ value, pointer }: Located, definition: JsonObject): readonly Hit[] {
  const name = textAt(value, 'containerName');
  const port = value.containerPort;
  if (name === undefined) return [];
  const container = containersOf(definition).find((one) => one.value.name === name);
  if (container === undefined) {
    const message = `The task definition has no container ${name}; it has ${containerNames(definition).join(', ')}.`;
    return [{ pointer: `${pointer}/containerName`, message, hint: 'Name one of these.' }];
  }
  const ports = objectsAt(container, 'portMappings').map((one) => one.value.containerPort);
  if (port === undefined || ports.includes(port)) return [];
  const message = `The container ${name} maps no port ${String(port)}; it maps ${ports.join(', ') || 'none'}.`;
  return [{ pointer: `${pointer}/containerPort`, message, hint: 'Add it to portMappings.' }];
}

function networkHits(service: JsonObject, definition: JsonObject): readonly Hit[] {
  // A controller outside names the network with each task set.
  if (objectAt(service, 'deploymentController').type === 'EXTERNAL') return [];
  const mode = networkModeOf(definition);
  const isThere = service.networkConfiguration !== undefined;
  if (isThere === (mode === 'awsvpc')) return [];
  const pointer = '/networkConfiguration';
  return isThere
    ? [
        {
          pointer,
          message: `networkConfiguration is for awsvpc, and the network mode is ${mode}.`,
          hint: 'Delete networkConfiguration, or set networkMode to awsvpc.',
        },
      ]
    : [
        {
          pointer,
          message: 'The network mode is awsvpc, and there is no networkConfiguration.',
          hint: 'Add networkConfiguration with its subnets.',
        },
      ];
}
