import { createApplication } from '../../../src/simulator/codedeploy/applications.ts';
import { createDeployment } from '../../../src/simulator/codedeploy/create-deployment.ts';
import { createGroup } from '../../../src/simulator/codedeploy/groups.ts';
import type { CodeDeployment, DeploymentGroup } from '../../../src/simulator/codedeploy/state.ts';
import type { Service } from '../../../src/simulator/ecs/service.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import type { World } from '../../../src/simulator/world.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld, newService, pass, register } from '../builders.ts';

const PORT = { portMappings: [{ containerPort: 80 }] };

/** A world with a service that CodeDeploy moves and its deployment group. */
export interface Scene extends ReturnType<typeof newBalancing> {
  readonly world: World;
  readonly service: Service;
  readonly group: DeploymentGroup;
}

/** Sets such a world up. */
export function newScene(over: JsonObject = {}): Scene {
  const world = emptyWorld();
  const balancing = newBalancing(world);
  const entry = { targetGroupArn: balancing.blue.arn, containerName: 'app', containerPort: 80 };
  const steered = { deploymentController: { type: 'CODE_DEPLOY' }, loadBalancers: [entry] };
  const service = newService(world, 'ok', steered, PORT);
  pass(world, 120);
  createApplication(world, 'app', 'ECS');
  const group = createGroup(world, {
    applicationName: 'app',
    deploymentGroupName: 'group',
    serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ecsServices: [{ clusterName: 'c', serviceName: 'web' }],
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        {
          targetGroups: [{ name: 'blue' }, { name: 'green' }],
          prodTrafficRoute: { listenerArns: [balancing.listener.arn] },
        },
      ],
    },
    ...over,
  });
  return { world, service, group, ...balancing };
}

/** Starts a deployment of an image with a tag. */
export function startDeployment(
  { world, group }: Scene,
  tag: string,
  hooks: Readonly<Record<string, string>> = {},
): CodeDeployment {
  const { arn } = register(world, tag, PORT);
  const appSpec = { taskDefinition: arn, containerName: 'app', containerPort: 80, hooks };
  return createDeployment(world, { group, revision: {}, appSpec, creator: 'user' });
}
