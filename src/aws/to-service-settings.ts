import type { LoadBalancer, Service as SdkService } from '@aws-sdk/client-ecs';
import type { ServiceSettings, TargetGroupUse } from '../ports/service-settings.ts';
import { given } from './given.ts';

/** The settings of a service of the SDK in our words. */
export function toServiceSettings(sdk: SdkService): ServiceSettings {
  const { minimumHealthyPercent, maximumPercent, alarms } = sdk.deploymentConfiguration ?? {};
  return {
    ...given({ minimumHealthyPercent, maximumPercent }),
    placementConstraints: (sdk.placementConstraints ?? []).map(({ type, expression }) => ({
      type: type ?? '',
      ...given({ expression }),
    })),
    capacityProviders: (sdk.capacityProviderStrategy ?? []).map(
      (one) => one.capacityProvider ?? '',
    ),
    subnets: sdk.networkConfiguration?.awsvpcConfiguration?.subnets ?? [],
    targetGroups: (sdk.loadBalancers ?? []).flatMap(toTargetGroupUse),
    alarms: alarms?.enable === true ? (alarms.alarmNames ?? []) : [],
  };
}

/** A Classic Load Balancer has a name and no target group. */
function toTargetGroupUse(sdk: LoadBalancer): readonly TargetGroupUse[] {
  if (sdk.targetGroupArn === undefined) return [];
  const advanced = sdk.advancedConfiguration;
  return [
    {
      arn: sdk.targetGroupArn,
      containerName: sdk.containerName ?? '',
      containerPort: sdk.containerPort ?? 0,
      ...given({
        alternateArn: advanced?.alternateTargetGroupArn,
        productionRuleArn: advanced?.productionListenerRule,
        testRuleArn: advanced?.testListenerRule,
      }),
    },
  ];
}
