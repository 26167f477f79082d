import type { InstanceOffer } from '../ecs/instances/instances.ts';
import { instanceTypes } from '../instance-types.ts';
import type { JsonObject } from '../json.ts';

/** A machine of an Auto Scaling group. */
export interface GroupInstance {
  readonly id: string;
  readonly zone: string;
  readonly launchedAtMs: number;
  lifecycle: 'Pending' | 'InService' | 'Terminating';
  /** Absent until it has joined a cluster. */
  containerInstanceArn?: string;
}

/** An Auto Scaling group. */
export interface ScalingGroup {
  readonly name: string;
  readonly arn: string;
  /** Members of the request, in the words of the wire. */
  settings: JsonObject;
  minSize: number;
  maxSize: number;
  desiredCapacity: number;
  instances: GroupInstance[];
  /** Since when its capacity provider has found it larger than needed. */
  idleSinceMs?: number;
  readonly createdAtMs: number;
}

/** Everything that EC2 Auto Scaling holds in one Region. */
export interface AutoScalingState {
  readonly groups: Map<string, ScalingGroup>;
}

/** A machine boots and its agent registers within so many seconds; the pace of the mock. */
const BOOT_SECONDS = 90;

/** Memory that the system of a machine keeps for itself; the mock's share of what is advertised. */
const SYSTEM_SHARE = 0.04;

/** Tags by which a scenario says what AWS would read from a launch template that the mock does not play. */
const BOOT_TAG = 'slipway:boot-seconds';
const TYPE_TAG = 'slipway:instance-type';

/** Milliseconds from the launch of a machine until it is in its cluster. */
export function bootMsOf({ settings }: ScalingGroup): number {
  const seconds = Number(tagOf(settings, BOOT_TAG) ?? BOOT_SECONDS);
  return 1000 * (Number.isFinite(seconds) && seconds >= 0 ? seconds : BOOT_SECONDS);
}

/** What a machine of the group offers; one of moderate size when its type is not known. */
export function offerOf({ settings }: ScalingGroup): InstanceOffer {
  const name = tagOf(settings, TYPE_TAG) ?? overrideOf(settings);
  const type = name === undefined ? undefined : instanceTypes().get(name);
  if (type === undefined) return name === undefined ? {} : { instanceType: name };
  return {
    instanceType: type.name,
    cpu: type.cpuUnits,
    memoryMib: Math.floor(type.memoryMib * (1 - SYSTEM_SHARE)),
    gpus: type.gpus,
    enis: Math.max(0, type.maxEnis - 1),
  };
}

function tagOf({ Tags }: JsonObject, key: string): string | undefined {
  const tags = (Tags ?? []) as readonly JsonObject[];
  const value = tags.find(({ Key }) => Key === key)?.Value;
  return value === undefined ? undefined : String(value);
}

function overrideOf({ MixedInstancesPolicy }: JsonObject): string | undefined {
  const policy = (MixedInstancesPolicy ?? {}) as JsonObject;
  const template = (policy.LaunchTemplate ?? {}) as JsonObject;
  const [first] = (template.Overrides ?? []) as readonly JsonObject[];
  return typeof first?.InstanceType === 'string' ? first.InstanceType : undefined;
}
