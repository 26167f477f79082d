import { offerOf, type ScalingGroup } from '../../../simulator/autoscaling/group.ts';
import { groupProvider } from '../../../simulator/ecs/capacity/group-provider.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** DescribeAutoScalingGroups: all of them, or those of some names; a name that is not there is left out. */
export const describeAutoScalingGroups: Operation = {
  input: {
    kind: 'structure',
    members: {
      AutoScalingGroupNames: TEXTS,
      MaxRecords: { kind: 'integer', min: 1, max: 100 },
      NextToken: TEXT,
    },
  },
  run: (world, { AutoScalingGroupNames }) => {
    const names = (AutoScalingGroupNames ?? []) as readonly string[];
    const all = [...world.autoScaling.groups.values()];
    const shown = all.filter(({ name }) => names.length === 0 || names.includes(name));
    return { AutoScalingGroups: shown.map((one) => view(world, one)) };
  },
};

function view(world: World, group: ScalingGroup): JsonObject {
  const { settings } = group;
  const isProtected = groupProvider(world, group)?.isProtected === true;
  const { instanceType } = offerOf(group);
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: group.arn,
    MinSize: group.minSize,
    MaxSize: group.maxSize,
    DesiredCapacity: group.desiredCapacity,
    DefaultCooldown: settings.DefaultCooldown ?? 300,
    AvailabilityZones: settings.AvailabilityZones ?? [],
    HealthCheckType: settings.HealthCheckType ?? 'EC2',
    HealthCheckGracePeriod: settings.HealthCheckGracePeriod ?? 0,
    CreatedTime: new Date(group.createdAtMs).toISOString(),
    NewInstancesProtectedFromScaleIn: settings.NewInstancesProtectedFromScaleIn ?? isProtected,
    Tags: settings.Tags ?? [],
    Instances: group.instances.map((one) => ({
      InstanceId: one.id,
      AvailabilityZone: one.zone,
      LifecycleState: one.lifecycle,
      HealthStatus: 'Healthy',
      ProtectedFromScaleIn: isProtected,
      ...(instanceType !== undefined && { InstanceType: instanceType }),
    })),
  };
}
