import {
  BatchGetApplicationsCommand,
  BatchGetDeploymentGroupsCommand,
  BatchGetDeploymentsCommand,
  BatchGetDeploymentTargetsCommand,
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentConfigCommand,
  CreateDeploymentGroupCommand,
  DeleteApplicationCommand,
  DeleteDeploymentConfigCommand,
  DeleteDeploymentGroupCommand,
  GetApplicationCommand,
  GetDeploymentCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
  GetDeploymentTargetCommand,
  ListApplicationsCommand,
  ListDeploymentConfigsCommand,
  ListDeploymentGroupsCommand,
  ListDeploymentsCommand,
  ListTagsForResourceCommand,
  RegisterApplicationRevisionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy';
import { stopAll } from '../builders.ts';
import { begin, groupOf, type Stage, startStage } from '../code-deploy.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  stage.deploy.destroy();
  stage.elb.destroy();
  await stopAll();
});

const NAMES = { applicationName: 'app', deploymentGroupName: 'group' };

describe('applications', () => {
  it('are created, shown, listed and deleted', async () => {
    const { deploy } = stage;
    const names = { applicationNames: ['app', 'no'] };
    const { applicationsInfo } = await deploy.send(new BatchGetApplicationsCommand(names));
    expect(applicationsInfo).toHaveLength(1);
    const { application } = await deploy.send(
      new GetApplicationCommand({ applicationName: 'app' }),
    );
    expect(application).toMatchObject({ applicationName: 'app', computePlatform: 'ECS' });
    expect(application!.createTime).toBeInstanceOf(Date);
    await deploy.send(new DeleteApplicationCommand({ applicationName: 'app' }));
    expect((await deploy.send(new ListApplicationsCommand({}))).applications).toEqual([]);
    await expect(deploy.send(new GetDeploymentGroupCommand(NAMES))).rejects.toMatchObject({
      name: 'ApplicationDoesNotExistException',
      message: 'No application found for name: app',
    });
  });

  it('keep revisions and tags', async () => {
    const { deploy } = stage;
    const tags = [{ Key: 'a', Value: '1' }];
    const made = { applicationName: 'tagged', computePlatform: 'ECS' as const, tags };
    await deploy.send(new CreateApplicationCommand(made));
    const ResourceArn = 'arn:aws:codedeploy:eu-west-1:123456789012:application:tagged';
    const more = [{ Key: 'b', Value: '2' }];
    await deploy.send(new TagResourceCommand({ ResourceArn, Tags: more }));
    await deploy.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
    const seen = await deploy.send(new ListTagsForResourceCommand({ ResourceArn }));
    expect(seen.Tags).toEqual(more);
    await deploy.send(
      new RegisterApplicationRevisionCommand({
        applicationName: 'tagged',
        revision: { revisionType: 'AppSpecContent', appSpecContent: { content: '{}' } },
      }),
    );
  });
});

describe('deployment groups', () => {
  it('show all that a deployment needs to know', async () => {
    const { deploymentGroupInfo } = await stage.deploy.send(new GetDeploymentGroupCommand(NAMES));
    expect(deploymentGroupInfo).toMatchObject({
      computePlatform: 'ECS',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      ecsServices: [{ clusterName: 'c', serviceName: 'web' }],
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
      },
    });
    expect(deploymentGroupInfo!.lastAttemptedDeployment).toBeUndefined();
  });

  it('are renamed, changed, listed and deleted', async () => {
    const { deploy } = stage;
    const deploymentConfigName = 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes';
    await deploy.send(
      new UpdateDeploymentGroupCommand({
        applicationName: 'app',
        currentDeploymentGroupName: 'group',
        newDeploymentGroupName: 'other',
        deploymentConfigName,
      }),
    );
    const list = new ListDeploymentGroupsCommand({ applicationName: 'app' });
    expect((await deploy.send(list)).deploymentGroups).toEqual(['other']);
    const some = { applicationName: 'app', deploymentGroupNames: ['other', 'group'] };
    const found = await deploy.send(new BatchGetDeploymentGroupsCommand(some));
    expect(found.deploymentGroupsInfo).toMatchObject([{ deploymentConfigName }]);
    await deploy.send(new DeleteDeploymentGroupCommand({ ...NAMES, deploymentGroupName: 'other' }));
    expect((await deploy.send(list)).deploymentGroups).toEqual([]);
  });
});

describe('deployment configurations', () => {
  it('are those of AWS and custom ones', async () => {
    const { deploy } = stage;
    const deploymentConfigName = 'half';
    await deploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName,
        computePlatform: 'ECS',
        trafficRoutingConfig: {
          type: 'TimeBasedCanary',
          timeBasedCanary: { canaryPercentage: 50, canaryInterval: 2 },
        },
      }),
    );
    const names = await deploy.send(new ListDeploymentConfigsCommand({}));
    expect(names.deploymentConfigsList).toEqual([
      'CodeDeployDefault.ECSAllAtOnce',
      'CodeDeployDefault.ECSCanary10Percent5Minutes',
      'CodeDeployDefault.ECSCanary10Percent15Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      'half',
    ]);
    const get = (name: string) =>
      deploy.send(new GetDeploymentConfigCommand({ deploymentConfigName: name }));
    expect((await get('half')).deploymentConfigInfo!.trafficRoutingConfig).toEqual({
      type: 'TimeBasedCanary',
      timeBasedCanary: { canaryPercentage: 50, canaryInterval: 2 },
    });
    const linear = await get('CodeDeployDefault.ECSLinear10PercentEvery3Minutes');
    expect(linear.deploymentConfigInfo!.trafficRoutingConfig).toEqual({
      type: 'TimeBasedLinear',
      timeBasedLinear: { linearPercentage: 10, linearInterval: 3 },
    });
    await deploy.send(new DeleteDeploymentConfigCommand({ deploymentConfigName }));
    await expect(get('half')).rejects.toMatchObject({
      name: 'DeploymentConfigDoesNotExistException',
    });
  });
});

describe('deployments', () => {
  it('are found by group, status and time', async () => {
    const { deploy } = stage;
    const id = await begin(stage, 'ok');
    const list = async (over: object) =>
      (await deploy.send(new ListDeploymentsCommand({ ...NAMES, ...over }))).deployments;
    expect(await list({})).toEqual([id]);
    expect(await list({ includeOnlyStatuses: ['Succeeded'] })).toEqual([]);
    expect(await list({ createTimeRange: { end: new Date(0) } })).toEqual([]);
    const some = { deploymentIds: [id, 'd-NOTTHERE1'] };
    const found = await deploy.send(new BatchGetDeploymentsCommand(some));
    expect(found.deploymentsInfo).toHaveLength(1);
    stage.server.advance(5);
    const target = await deploy.send(
      new GetDeploymentTargetCommand({ deploymentId: id, targetId: 'c:web' }),
    );
    expect(target.deploymentTarget!.ecsTarget!.targetArn).toMatch(/:service\/c\/web$/);
    const other = { deploymentId: id, targetIds: ['c:other'] };
    await expect(deploy.send(new BatchGetDeploymentTargetsCommand(other))).rejects.toMatchObject({
      name: 'DeploymentTargetDoesNotExistException',
    });
  });
});

describe('CodeDeploy refuses', () => {
  const group = (over: object) =>
    new CreateDeploymentGroupCommand({ ...groupOf(stage, 'second'), ...over });
  const elsewhere = { ecsServices: [{ clusterName: 'c', serviceName: 'b' }] };

  it.each([
    [
      'a name twice',
      () => new CreateApplicationCommand({ applicationName: 'app' }),
      'ApplicationAlreadyExistsException',
    ],
    [
      'a name that is none',
      () => new CreateApplicationCommand({ applicationName: 'a b' }),
      'InvalidApplicationNameException',
    ],
    ['a service twice', () => group({}), 'ECSServiceMappingLimitExceededException'],
    [
      'a group twice',
      () => group({ deploymentGroupName: 'group' }),
      'DeploymentGroupAlreadyExistsException',
    ],
    [
      'one target group',
      () =>
        group({
          ...elsewhere,
          loadBalancerInfo: { targetGroupPairInfoList: [{ targetGroups: [{ name: 'blue' }] }] },
        }),
      'InvalidTargetGroupPairException',
    ],
    [
      'no listener',
      () =>
        group({
          ...elsewhere,
          loadBalancerInfo: {
            targetGroupPairInfoList: [{ targetGroups: [{ name: 'a' }, { name: 'b' }] }],
          },
        }),
      'InvalidLoadBalancerInfoException',
    ],
    ['no service', () => group({ ecsServices: [] }), 'InvalidECSServiceException'],
    ['no style', () => group({ deploymentStyle: undefined }), 'InvalidDeploymentStyleException'],
    ['no role', () => group({ serviceRoleArn: 'me' }), 'InvalidRoleException'],
    [
      'rollbacks on nothing',
      () => group({ autoRollbackConfiguration: { enabled: true } }),
      'InvalidAutoRollbackConfigException',
    ],
    [
      'alarms without a name',
      () => group({ alarmConfiguration: { enabled: true } }),
      'InvalidAlarmConfigException',
    ],
    [
      'eleven alarms',
      () => group({ alarmConfiguration: { alarms: Array(11).fill({ name: 'a' }) } }),
      'AlarmsLimitExceededException',
    ],
    [
      'a configuration that is not there',
      () => group({ deploymentConfigName: 'no' }),
      'DeploymentConfigDoesNotExistException',
    ],
    [
      'a configuration under a name of AWS',
      () => new CreateDeploymentConfigCommand({ deploymentConfigName: 'CodeDeployDefault.X' }),
      'InvalidDeploymentConfigNameException',
    ],
    [
      'a group that is not there',
      () => new GetDeploymentGroupCommand({ ...NAMES, deploymentGroupName: 'no' }),
      'DeploymentGroupDoesNotExistException',
    ],
    [
      'a deployment without a revision',
      () => new CreateDeploymentCommand(NAMES),
      'RevisionRequiredException',
    ],
    [
      'a description that is too long',
      () =>
        new CreateDeploymentCommand({
          ...NAMES,
          description: 'x'.repeat(257),
          revision: {
            appSpecContent: {
              content:
                '{"version":0.0,"Resources":[{"a":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":"t","LoadBalancerInfo":{"ContainerName":"app","ContainerPort":80}}}}]}',
            },
          },
        }),
      'DescriptionTooLongException',
    ],
    [
      'a deployment that is not there',
      () => new GetDeploymentCommand({ deploymentId: 'd-ABCDEFGHI' }),
      'DeploymentDoesNotExistException',
    ],
    [
      'an id that is none',
      () => new GetDeploymentCommand({ deploymentId: 'x' }),
      'InvalidDeploymentIdException',
    ],
    [
      'a group without its application',
      () => new ListDeploymentsCommand({ deploymentGroupName: 'group' }),
      'ApplicationNameRequiredException',
    ],
    [
      'an application without a group',
      () => new ListDeploymentsCommand({ applicationName: 'app' }),
      'DeploymentGroupNameRequiredException',
    ],
    [
      'a token of nobody',
      () => new ListApplicationsCommand({ nextToken: 'x' }),
      'InvalidNextTokenException',
    ],
    [
      'a value of a wrong kind',
      () => group({ deploymentStyle: { deploymentType: 'RED' } }),
      'InvalidDeploymentStyleException',
    ],
  ])('%s', async (_, command, name) => {
    await expect(stage.deploy.send(command() as GetDeploymentCommand)).rejects.toMatchObject({
      name,
    });
  });
});
