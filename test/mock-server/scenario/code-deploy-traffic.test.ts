import { openAccount } from '../../../src/mock-server/account.ts';
import { asScenario, loadScenario } from '../../../src/mock-server/scenario/load-scenario.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';

const REGION = 'eu-west-1';
const NAMES = { applicationName: 'shop', deploymentGroupName: 'web' };

/** The example with a service that CodeDeploy moves; references stand for what is made before. */
async function open() {
  const example = await loadScenario('examples/scenarios/canary-with-errors.yaml');
  const text = JSON.stringify(example.account);
  const at = (name: string) => `\${${name}}`;
  expect(text).toContain(at('targetGroup.blue'));
  const [given] = example.account!.services!;
  const { deploymentConfiguration: _native, ...service } = given!;
  const account = {
    ...example.account,
    rules: [],
    listeners: [80, 8080].map((Port) => ({
      LoadBalancerArn: at('loadBalancer.front'),
      Protocol: 'HTTP',
      Port,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: at('targetGroup.blue') }],
    })),
    services: [
      {
        ...service,
        deploymentController: { type: 'CODE_DEPLOY' },
        loadBalancers: [
          { targetGroupArn: at('targetGroup.blue'), containerName: 'app', containerPort: 80 },
        ],
      },
    ],
    applications: [{ applicationName: 'shop', computePlatform: 'ECS' }],
    deploymentGroups: [groupWith(at('listener.front:80'), at('listener.front:8080'))],
  };
  const scenario = asScenario({ ...example, account });
  const opened = openAccount({ seed: 1, speed: 0, nowMs: 1_800_000_000_000, scenario });
  opened.worlds.of(REGION);
  return opened;
}

function groupWith(listener: string, testListener: string): JsonObject {
  return {
    ...NAMES,
    serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
    deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent15Minutes',
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ecsServices: [{ clusterName: 'shop', serviceName: 'web' }],
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        {
          targetGroups: [{ name: 'blue' }, { name: 'green' }],
          prodTrafficRoute: { listenerArns: [listener] },
          testTrafficRoute: { listenerArns: [testListener] },
        },
      ],
    },
    blueGreenDeploymentConfiguration: {
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE' },
      deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
    },
    alarmConfiguration: { enabled: true, alarms: [{ name: 'shop-5xx' }] },
    autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
  };
}

describe('the traffic of a scenario', () => {
  it('rings the alarm of a CodeDeploy canary of a bad revision, which is taken back', async () => {
    const account = await open();
    const taskDefinition = `arn:aws:ecs:${REGION}:123456789012:task-definition/web:2`;
    const properties = {
      TaskDefinition: taskDefinition,
      LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 80 },
    };
    const content = JSON.stringify({
      version: 0.0,
      Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties: properties } }],
    });
    const call = (operation: string, input: JsonObject) =>
      account.call(REGION, { service: 'codedeploy', operation, input });
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { content } };
    const { deploymentId } = call('CreateDeployment', { ...NAMES, revision });
    account.advance(1_800_000);
    const { deploymentInfo } = call('GetDeployment', { deploymentId: String(deploymentId) });
    expect(deploymentInfo).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'ALARM_ACTIVE' },
      rollbackInfo: { rollbackDeploymentId: expect.any(String) },
    });
    const input = { cluster: 'shop', services: ['web'] };
    const { services } = account.look(REGION, {
      service: 'ecs',
      operation: 'DescribeServices',
      input,
    });
    const [{ taskSets } = {} as JsonObject] = services as readonly JsonObject[];
    expect(taskSets).toMatchObject([
      { status: 'PRIMARY', taskDefinition: expect.stringMatching(/web:1$/) },
    ]);
  });
});
