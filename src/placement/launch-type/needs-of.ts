import { FARGATE_SIZES } from '../fargate/sizes.ts';
import { type Members, membersOf, numberOf, objectsOf, textOf } from '../members.ts';
import { demandOf } from '../task-demand.ts';
import type { LaunchNeeds } from './against.ts';

/** What of a service decides where its tasks can run. */
export interface ServiceShape {
  readonly placementConstraints: number;
  readonly isDaemon: boolean;
}

/** Log drivers of Fargate. @source Amazon ECS developer guide, LogConfiguration.logDriver on Fargate */
const FARGATE_DRIVERS: ReadonlySet<string> = new Set(['awslogs', 'splunk', 'awsfirelens']);

/** What a task definition and its service ask of the place where the tasks run. */
export function launchNeedsOf(definition: object, shape: ServiceShape): LaunchNeeds {
  const task = membersOf(definition);
  const containers = objectsOf(task.containerDefinitions);
  const platform = part(task.runtimePlatform);
  const { cpu, memoryMib, gpus } = demandOf(definition);
  const drivers = containers.map((one) => textOf(part(one.logConfiguration).logDriver));
  return {
    networkMode: textOf(task.networkMode) || 'bridge',
    gpus: gpus === 'ALL' ? 1 : gpus,
    isPrivileged: containers.some(({ privileged }) => privileged === true),
    hasHostVolumes: objectsOf(task.volumes).some(
      (one) => textOf(part(one.host).sourcePath) !== '' || one.dockerVolumeConfiguration != null,
    ),
    hasDevices: containers.some((one) => objectsOf(part(one.linuxParameters).devices).length > 0),
    foreignLogDrivers: [
      ...new Set(drivers.filter((driver) => driver !== '' && !FARGATE_DRIVERS.has(driver))),
    ],
    placementConstraints: objectsOf(task.placementConstraints).length + shape.placementConstraints,
    isDaemon: shape.isDaemon,
    ephemeralStorageGib: numberOf(part(task.ephemeralStorage).sizeInGiB),
    osFamily: textOf(platform.operatingSystemFamily).startsWith('WINDOWS') ? 'windows' : 'linux',
    isArm: textOf(platform.cpuArchitecture) === 'ARM64',
    requiresCompatibilities: textsOf(task.requiresCompatibilities),
    hasFargateSize: FARGATE_SIZES.some(
      (size) => size.cpuUnits >= cpu && size.memoryMib >= memoryMib,
    ),
  };
}

function part(value: unknown): Members {
  return typeof value === 'object' && value !== null ? membersOf(value) : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
