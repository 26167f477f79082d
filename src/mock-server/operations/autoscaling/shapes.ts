import type { Shape, StructureShape } from '../../shape.ts';
import { FLAG, OBJECT, OBJECTS, TEXT, TEXTS } from '../../shapes.ts';

const SIZE: Shape = { kind: 'integer', min: 0 };

/** Members of a group that CreateAutoScalingGroup and UpdateAutoScalingGroup take. */
export const GROUP: StructureShape['members'] = {
  AutoScalingGroupName: TEXT,
  MinSize: SIZE,
  MaxSize: SIZE,
  DesiredCapacity: SIZE,
  AvailabilityZones: TEXTS,
  VPCZoneIdentifier: TEXT,
  LaunchTemplate: OBJECT,
  LaunchConfigurationName: TEXT,
  MixedInstancesPolicy: OBJECT,
  NewInstancesProtectedFromScaleIn: FLAG,
  HealthCheckType: TEXT,
  HealthCheckGracePeriod: SIZE,
  DefaultCooldown: SIZE,
  TerminationPolicies: TEXTS,
  Tags: OBJECTS,
};
