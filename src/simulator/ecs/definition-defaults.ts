import type { JsonObject } from '../json.ts';
import { isFargateSize } from './fargate-sizes.ts';
import type { ContainerDefinition, Definition } from './revision.ts';
import { cpuUnitsOf, memoryMibOf } from './task-size.ts';

/** Members of a container that AWS shows as empty lists when they were not given. */
const EMPTY_LISTS = ['portMappings', 'environment', 'mountPoints', 'volumesFrom', 'systemControls'];

/**
 * A checked registration as DescribeTaskDefinition shows it: sizes in units and MiB, defaults filled in.
 * @source reference/task-definition.md section 11
 */
export function withDefaults(request: JsonObject): Definition {
  const { tags: _shownBeside, ...definition } = request;
  const networkMode = typeof request.networkMode === 'string' ? request.networkMode : 'bridge';
  const containers = request.containerDefinitions as readonly JsonObject[];
  return {
    ...definition,
    ...sizes(request),
    family: String(request.family),
    networkMode,
    volumes: request.volumes ?? [],
    placementConstraints: request.placementConstraints ?? [],
    containerDefinitions: containers.map((one) => container(one, networkMode)),
  };
}

function sizes({ cpu, memory }: JsonObject): { cpu?: string; memory?: string } {
  return {
    ...(typeof cpu === 'string' && { cpu: String(cpuUnitsOf(cpu)) }),
    ...(typeof memory === 'string' && { memory: String(memoryMibOf(memory)) }),
  };
}

function container(given: JsonObject, networkMode: string): ContainerDefinition {
  const lists = Object.fromEntries(EMPTY_LISTS.map((name) => [name, given[name] ?? []]));
  const ports = (given.portMappings ?? []) as readonly JsonObject[];
  return {
    ...given,
    ...lists,
    portMappings: ports.map((one) => portMapping(one, networkMode)),
    name: String(given.name),
    image: String(given.image),
    essential: given.essential !== false,
    cpu: typeof given.cpu === 'number' ? given.cpu : 0,
  };
}

function portMapping(given: JsonObject, networkMode: string): JsonObject {
  const isShared = networkMode === 'awsvpc' || networkMode === 'host';
  const hostPort = isShared ? (given.containerPort ?? 0) : (given.hostPort ?? 0);
  const isRange = given.containerPortRange !== undefined;
  const protocol = given.protocol === 'udp' ? 'udp' : 'tcp';
  return { ...given, ...(!isRange && { hostPort }), protocol };
}

/** Launch types that a definition is fit for, as the server computes them. */
export function compatibilitiesOf(definition: Definition): readonly string[] {
  const { networkMode, cpu, memory } = definition;
  if (networkMode !== 'awsvpc') return ['EXTERNAL', 'EC2'];
  const isFargate = isFargateSize(Number(cpu), Number(memory));
  return isFargate ? ['EC2', 'FARGATE'] : ['EC2'];
}

/** Attributes that an instance must have for it; the ones that follow from what is used. */
export function attributesOf(definition: Definition): readonly JsonObject[] {
  const drivers = definition.containerDefinitions.flatMap((one) => {
    const log = one.logConfiguration as JsonObject | undefined;
    return typeof log?.logDriver === 'string' ? [log.logDriver] : [];
  });
  const names = [
    ...drivers.map((driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`),
    ...(drivers.includes('awslogs') && definition.executionRoleArn !== undefined
      ? ['ecs.capability.execution-role-awslogs']
      : []),
    ...(definition.taskRoleArn === undefined ? [] : ['com.amazonaws.ecs.capability.task-iam-role']),
    ...(definition.networkMode === 'awsvpc' ? ['ecs.capability.task-eni'] : []),
    'com.amazonaws.ecs.capability.docker-remote-api.1.18',
  ];
  return [...new Set(names)].map((name) => ({ name }));
}
