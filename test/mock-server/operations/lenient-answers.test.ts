import * as ec2 from '@aws-sdk/client-ec2';
import * as ecr from '@aws-sdk/client-ecr';
import * as iam from '@aws-sdk/client-iam';
import type { Scenario } from '../../../src/mock-server/scenario/scenario.ts';
import { type MockServer, startMockServer } from '../../../src/mock-server/start.ts';

const POLICY = JSON.stringify({
  Statement: [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }],
});

/** An account that says what there is. */
const STRICT: Scenario = {
  account: {
    subnets: [{ SubnetId: 'subnet-0000000000000001a', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' }],
    securityGroups: [{ GroupId: 'sg-0000000000000001a', GroupName: 'web', GroupDescription: 'a' }],
    roles: [
      { RoleName: 'one', AssumeRolePolicyDocument: '{}' },
      { RoleName: 'two', AssumeRolePolicyDocument: '{}' },
    ],
    rolePolicies: [{ RoleName: 'one', PolicyName: 'p', PolicyDocument: POLICY }],
    repositories: [{ repositoryName: 'app' }],
  },
};

let server: MockServer;
afterEach(() => server.stop());

async function open(scenario?: Scenario) {
  server = await startMockServer({ speed: 0, ...(scenario && { scenario }) });
  const settings = {
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  };
  return {
    net: new ec2.EC2Client(settings),
    images: new ecr.ECRClient(settings),
    roles: new iam.IAMClient(settings),
  };
}

const SUBNETS = ['subnet-0123456789abcdef0'];
const GROUPS = ['sg-0123456789abcdef0'];
const may = (role: string) =>
  new iam.SimulatePrincipalPolicyCommand({
    PolicySourceArn: `arn:aws:iam::123456789012:role/${role}`,
    ActionNames: ['ecs:RunTask'],
  });
const image = () =>
  new ecr.DescribeImagesCommand({ repositoryName: 'other', imageIds: [{ imageTag: '1' }] });

describe('what nobody made', () => {
  it('is there in an account that says nothing of its kind', async () => {
    const { net, images, roles } = await open();
    await net.send(new ec2.DescribeSubnetsCommand({ SubnetIds: SUBNETS }));
    await net.send(new ec2.DescribeSecurityGroupsCommand({ GroupIds: GROUPS }));
    expect((await images.send(image())).imageDetails).toHaveLength(1);
    const { EvaluationResults } = await roles.send(may('any'));
    expect(EvaluationResults).toMatchObject([{ EvalDecision: 'allowed' }]);
  });

  it('is not there in an account that says what there is', async () => {
    const { net, images, roles } = await open(STRICT);
    const subnets = new ec2.DescribeSubnetsCommand({ SubnetIds: SUBNETS });
    await expect(net.send(subnets)).rejects.toMatchObject({ name: 'InvalidSubnetID.NotFound' });
    const groups = new ec2.DescribeSecurityGroupsCommand({ GroupIds: GROUPS });
    await expect(net.send(groups)).rejects.toMatchObject({ name: 'InvalidGroup.NotFound' });
    await expect(images.send(image())).rejects.toMatchObject({
      name: 'RepositoryNotFoundException',
    });
    await expect(roles.send(may('any'))).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    const decided = [await roles.send(may('one')), await roles.send(may('two'))];
    expect(decided.map((one) => one.EvaluationResults?.[0]?.EvalDecision)).toEqual([
      'allowed',
      'implicitDeny',
    ]);
  });

  it('leaves the default VPC in every account, and filters it', async () => {
    const { net } = await open(STRICT);
    const all = await net.send(new ec2.DescribeSubnetsCommand({}));
    expect(all.Subnets).toHaveLength(4);
    const Filters = [
      { Name: 'default-for-az', Values: ['true'] },
      { Name: 'availability-zone', Values: ['us-east-1*'] },
    ];
    const some = await net.send(new ec2.DescribeSubnetsCommand({ Filters }));
    expect(some.Subnets).toHaveLength(3);
    const wrong = new ec2.DescribeSubnetsCommand({ Filters: [{ Name: 'colour', Values: ['a'] }] });
    await expect(net.send(wrong)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    const groups = await net.send(
      new ec2.DescribeSecurityGroupsCommand({
        Filters: [{ Name: 'group-name', Values: ['default'] }],
      }),
    );
    expect(groups.SecurityGroups).toHaveLength(1);
  });

  it('lets subnets and groups be made', async () => {
    const { net } = await open();
    const made = await net.send(
      new ec2.CreateSubnetCommand({ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/28' }),
    );
    expect(made.Subnet).toMatchObject({ VpcId: 'vpc-1', AvailableIpAddressCount: 11 });
    const group = await net.send(
      new ec2.CreateSecurityGroupCommand({ GroupName: 'web', Description: 'a' }),
    );
    const GroupIds = [group.GroupId ?? ''];
    const { SecurityGroups } = await net.send(new ec2.DescribeSecurityGroupsCommand({ GroupIds }));
    expect(SecurityGroups).toMatchObject([{ GroupName: 'web', Description: 'a' }]);
  });
});
