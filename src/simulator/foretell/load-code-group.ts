import { createDeployment } from '../codedeploy/create-deployment.ts';
import type { CodeDeployment, DeploymentGroup } from '../codedeploy/state.ts';
import type { Service } from '../ecs/service.ts';
import { forwardTo } from '../elb/actions.ts';
import type { JsonObject } from '../json.ts';
import type { LoadedWorld } from './load-world.ts';
import type { CodeGroup, RolloutInput } from './rollout-input.ts';

const NAMES = ['foretold-1', 'foretold-2'] as const;
const LISTENERS = ['foretold-production', 'foretold-test'] as const;

/**
 * Starts a deployment of a service through a deployment group like the live one. The other target group of the pair
 * does what the one in use does.
 */
export function beginCodeDeployment(
  { world, next }: LoadedWorld,
  service: Service,
  { where, code }: RolloutInput,
): CodeDeployment {
  const [balancer = {}] = (where.loadBalancers ?? []) as readonly JsonObject[];
  const blue = String(balancer.targetGroupArn);
  const groups = [blue, `${blue}-other`];
  for (const [index, arn] of groups.entries()) {
    const name = NAMES[index] ?? arn;
    world.elb.targetGroups.set(arn, { arn, name, settings: {}, attributes: {}, targets: [] });
  }
  const { targetTiming } = world.neighbours;
  world.neighbours = { ...world.neighbours, targetTiming: (here) => targetTiming(here, blue) };
  for (const arn of LISTENERS) {
    world.elb.listeners.set(arn, {
      arn,
      loadBalancerArn: 'foretold',
      settings: {},
      defaultActions: [forwardTo([{ arn: blue, weight: 100 }])],
      defaultRuleArn: `${arn}-rule`,
    });
  }
  const group = groupFor(service, code);
  world.codedeploy.applications.set('foretold', {
    id: 'foretold',
    name: 'foretold',
    computePlatform: 'ECS',
    createdAtMs: world.nowMs,
  });
  world.codedeploy.groups.set('foretold/foretold', group);
  return createDeployment(world, {
    group,
    revision: {},
    creator: 'user',
    appSpec: {
      taskDefinition: next.arn,
      containerName: String(balancer.containerName),
      containerPort: Number(balancer.containerPort),
      hooks: {},
    },
  });
}

function groupFor(service: Service, code: CodeGroup | undefined): DeploymentGroup {
  const { terminationWaitMinutes = 0, config, isRolledBack } = code ?? {};
  const [production, test] = LISTENERS;
  return {
    id: 'foretold',
    applicationName: 'foretold',
    name: 'foretold',
    settings: {
      ...(config !== undefined && { deploymentConfigName: config }),
      ecsServices: [{ clusterName: service.clusterArn, serviceName: service.name }],
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: NAMES.map((name) => ({ name })),
            prodTrafficRoute: { listenerArns: [production] },
            ...(code?.hasTestListener && { testTrafficRoute: { listenerArns: [test] } }),
          },
        ],
      },
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: terminationWaitMinutes,
        },
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
      },
      autoRollbackConfiguration: {
        enabled: isRolledBack === true,
        events: isRolledBack === true ? ['DEPLOYMENT_FAILURE'] : [],
      },
    },
  };
}
