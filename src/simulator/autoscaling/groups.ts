import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { ScalingGroup } from './group.ts';

/**
 * Creates an Auto Scaling group; its machines are launched when it is settled.
 * @throws Refusal AlreadyExists, ValidationError for sizes that do not fit each other
 */
export function createGroup(world: World, request: JsonObject): ScalingGroup {
  const { groups } = world.autoScaling;
  const name = String(request.AutoScalingGroupName);
  if (groups.has(name)) {
    const text = `AutoScalingGroup by this name already exists - A group with the name ${name} already exists`;
    throw new Refusal('AlreadyExists', text);
  }
  const minSize = Number(request.MinSize ?? 0);
  const sizes = {
    minSize,
    maxSize: Number(request.MaxSize ?? minSize),
    desiredCapacity: Number(request.DesiredCapacity ?? minSize),
  };
  checkSizes(sizes);
  const { region, account, random } = world;
  const arn = `arn:aws:autoscaling:${region}:${account}:autoScalingGroup:${random.uuid()}:autoScalingGroupName/${name}`;
  const group = { name, arn, settings: request, ...sizes, instances: [], createdAtMs: world.nowMs };
  groups.set(name, group);
  return group;
}

function checkSizes({ minSize, maxSize, desiredCapacity }: Sizes): void {
  if (minSize > maxSize) {
    throw new Refusal(
      'ValidationError',
      `Max bound, ${maxSize}, must be greater than or equal to min bound, ${minSize}`,
    );
  }
  if (desiredCapacity < minSize || desiredCapacity > maxSize) {
    throw new Refusal(
      'ValidationError',
      `Desired capacity:${desiredCapacity} must be between the specified min size:${minSize} and max size:${maxSize}`,
    );
  }
}

type Sizes = Pick<ScalingGroup, 'minSize' | 'maxSize' | 'desiredCapacity'>;

/** @throws Refusal ValidationError when there is none */
export function groupNamed({ autoScaling }: World, name: unknown): ScalingGroup {
  const found = autoScaling.groups.get(String(name));
  if (found !== undefined) return found;
  throw new Refusal(
    'ValidationError',
    `AutoScalingGroup name not found - AutoScalingGroup ${String(name)} not found`,
  );
}

/** Changes sizes and settings; a desired capacity that is not given moves into the new bounds. @throws Refusal */
export function updateGroup(world: World, request: JsonObject): ScalingGroup {
  const group = groupNamed(world, request.AutoScalingGroupName);
  const minSize = Number(request.MinSize ?? group.minSize);
  const maxSize = Number(request.MaxSize ?? group.maxSize);
  const bounded = Math.min(maxSize, Math.max(minSize, group.desiredCapacity));
  const sizes = { minSize, maxSize, desiredCapacity: Number(request.DesiredCapacity ?? bounded) };
  checkSizes(sizes);
  group.settings = { ...group.settings, ...request };
  return Object.assign(group, sizes);
}

/** The group of a name or ARN, as capacity providers name it. */
export function findGroup({ autoScaling }: World, nameOrArn: string): ScalingGroup | undefined {
  return autoScaling.groups.get(nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1));
}
