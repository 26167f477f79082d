/** What of a task definition and its service decides where it can run. */
export interface LaunchNeeds {
  readonly networkMode: string;
  readonly gpus: number;
  readonly isPrivileged: boolean;
  /** Volumes of the host: a source path, or a Docker volume. */
  readonly hasHostVolumes: boolean;
  readonly hasDevices: boolean;
  /** Log drivers that Fargate does not have. */
  readonly foreignLogDrivers: readonly string[];
  readonly placementConstraints: number;
  readonly isDaemon: boolean;
  readonly ephemeralStorageGib: number;
  readonly osFamily: 'linux' | 'windows';
  readonly isArm: boolean;
  readonly requiresCompatibilities: readonly string[];
  /** Whether some Fargate size holds the task. */
  readonly hasFargateSize: boolean;
}

/** Most storage of a Fargate task. @source Amazon ECS developer guide, "Fargate task ephemeral storage" */
const MOST_STORAGE_GIB = 200;

interface Rule {
  readonly speaks: (needs: LaunchNeeds) => boolean;
  readonly reason: string;
}

/** @source Amazon ECS developer guide, "Task definition differences for Fargate" */
const AGAINST_FARGATE: readonly Rule[] = [
  {
    speaks: ({ networkMode }) => networkMode !== 'awsvpc',
    reason: 'its network mode is not awsvpc',
  },
  { speaks: ({ gpus }) => gpus > 0, reason: 'it asks for GPUs' },
  { speaks: ({ isPrivileged }) => isPrivileged, reason: 'a container is privileged' },
  { speaks: ({ hasHostVolumes }) => hasHostVolumes, reason: 'it mounts volumes of the host' },
  { speaks: ({ hasDevices }) => hasDevices, reason: 'a container asks for devices of the host' },
  {
    speaks: ({ foreignLogDrivers }) => foreignLogDrivers.length > 0,
    reason: 'a container logs with a driver that Fargate does not have',
  },
  {
    speaks: ({ osFamily, isArm }) => osFamily === 'windows' && isArm,
    reason: 'Windows does not run on ARM64',
  },
  { speaks: ({ placementConstraints: n }) => n > 0, reason: 'it has placement constraints' },
  { speaks: ({ isDaemon }) => isDaemon, reason: 'it is a daemon service' },
  {
    speaks: ({ ephemeralStorageGib }) => ephemeralStorageGib > MOST_STORAGE_GIB,
    reason: `it asks for more than ${MOST_STORAGE_GIB} GiB of storage`,
  },
  { speaks: ({ hasFargateSize }) => !hasFargateSize, reason: 'no Fargate size is large enough' },
  {
    speaks: (needs) => excludes(needs, 'FARGATE'),
    reason: 'requiresCompatibilities leaves FARGATE out',
  },
];

const AGAINST_EC2: readonly Rule[] = [
  { speaks: (needs) => excludes(needs, 'EC2'), reason: 'requiresCompatibilities leaves EC2 out' },
];

function excludes({ requiresCompatibilities: list }: LaunchNeeds, launchType: string): boolean {
  return list.length > 0 && !list.includes(launchType);
}

/** Every reason why the tasks cannot run on Fargate. */
export function againstFargate(needs: LaunchNeeds): readonly string[] {
  return AGAINST_FARGATE.filter(({ speaks }) => speaks(needs)).map(({ reason }) => reason);
}

/** Every reason why the tasks cannot run on EC2, whether instances run or are bought. */
export function againstEc2(needs: LaunchNeeds): readonly string[] {
  return AGAINST_EC2.filter(({ speaks }) => speaks(needs)).map(({ reason }) => reason);
}
