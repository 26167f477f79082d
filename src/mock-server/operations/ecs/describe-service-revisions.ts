import type { ServiceRevision } from '../../../simulator/ecs/deployment.ts';
import { balancersOf } from '../../../simulator/ecs/stages/shift-traffic.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { missing } from '../../views/missing.ts';
import { seconds } from '../../views/seconds.ts';

/** DescribeServiceRevisions: up to twenty by ARN. */
export const describeServiceRevisions: Operation = {
  input: {
    kind: 'structure',
    members: { serviceRevisionArns: { kind: 'list', of: TEXT, min: 1, max: 20 } },
    required: ['serviceRevisionArns'],
  },
  run: (world, { serviceRevisionArns }) => {
    const arns = serviceRevisionArns as readonly string[];
    const known = world.ecs.serviceRevisions;
    const found = arns.flatMap((arn) => known.get(arn) ?? []);
    return {
      serviceRevisions: found.map((one) => revisionView(world, one)),
      failures: arns.filter((arn) => !known.has(arn)).map(missing),
    };
  },
};

/** The target groups that its tasks are in. */
function resolvedView(one: ServiceRevision): JsonObject | undefined {
  if (one.config.loadBalancers.length === 0) return undefined;
  return {
    loadBalancers: balancersOf(one).map(({ targetGroupArn, advancedConfiguration }) => ({
      targetGroupArn,
      productionListenerRule: (advancedConfiguration as JsonObject | undefined)
        ?.productionListenerRule,
    })),
  };
}

function revisionView(world: World, one: ServiceRevision): JsonObject {
  const { taskDefinitionArn, ...config } = one.config;
  const definition = world.ecs.revisions.get(taskDefinitionArn)?.definition;
  const isFargate = config.launchType === 'FARGATE';
  return {
    serviceRevisionArn: one.arn,
    serviceArn: one.serviceArn,
    clusterArn: one.clusterArn,
    taskDefinition: taskDefinitionArn,
    ...config,
    ...(isFargate && { platformVersion: '1.4.0', platformFamily: 'Linux' }),
    containerImages: (definition?.containerDefinitions ?? []).map(({ name, image }) => ({
      containerName: name,
      image,
    })),
    guardDutyEnabled: false,
    resolvedConfiguration: resolvedView(one),
    createdAt: seconds(one.createdAtMs),
  };
}
