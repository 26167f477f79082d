import type { TargetGroup as SdkTargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Inventory, TargetGroup } from '../ports/inventory.ts';
import type { clientConfiguration } from './connection.ts';
import { given } from './given.ts';
import { unlessMissing } from './unless-missing.ts';

/** Makes the configuration of a client, once it is needed. */
export type Configuration = () => ReturnType<typeof clientConfiguration>;

/** Attribute of a target group that holds its deregistration delay, in seconds. @source ELBv2 API reference, TargetGroupAttribute */
const DELAY = 'deregistration_delay.timeout_seconds';

/** What the inventory knows of target groups. */
export function targetGroupPart(
  configuration: Configuration,
): Pick<Inventory, 'targetGroup' | 'drainSeconds'> {
  return {
    targetGroup: async (arn) => {
      const sdk = await import('./target-groups-sdk.ts');
      const client = new sdk.ElasticLoadBalancingV2Client(configuration());
      const command = new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: [arn] });
      const answer = await unlessMissing('DescribeTargetGroups', () => client.send(command));
      const found = answer?.TargetGroups?.[0];
      return found && toTargetGroup(arn, found);
    },
    drainSeconds: async (TargetGroupArn) => {
      const sdk = await import('./target-groups-sdk.ts');
      const client = new sdk.ElasticLoadBalancingV2Client(configuration());
      const command = new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn });
      const answer = await unlessMissing('DescribeTargetGroupAttributes', () =>
        client.send(command),
      );
      const found = answer?.Attributes?.find(({ Key }) => Key === DELAY);
      return found?.Value === undefined ? undefined : Number(found.Value);
    },
  };
}

function toTargetGroup(arn: string, sdk: SdkTargetGroup): TargetGroup {
  return {
    arn,
    targetType: sdk.TargetType ?? 'instance',
    healthCheckPort: sdk.HealthCheckPort ?? 'traffic-port',
    ...given({
      healthCheckPath: sdk.HealthCheckPath,
      intervalSeconds: sdk.HealthCheckIntervalSeconds,
      unhealthyThreshold: sdk.UnhealthyThresholdCount,
    }),
  };
}
