import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as codecommit from '@aws-sdk/client-codecommit';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecr from '@aws-sdk/client-ecr';
import { RegisterTaskDefinitionCommand, RunTaskCommand } from '@aws-sdk/client-ecs';
import * as iam from '@aws-sdk/client-iam';
import * as s3 from '@aws-sdk/client-s3';
import * as secrets from '@aws-sdk/client-secrets-manager';
import * as ssm from '@aws-sdk/client-ssm';
import { type Bench, definition, startSeeded, stopAll } from '../builders.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startSeeded();
});
afterEach(stopAll);

const settings = () => ({
  endpoint: bench.server.endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  maxAttempts: 1,
});

describe('CloudWatch Logs', () => {
  it('keeps what is put into a stream, and reads it from both ends', async () => {
    const client = new logs.CloudWatchLogsClient(settings());
    const where = { logGroupName: '/g', logStreamName: 's' };
    await client.send(new logs.CreateLogGroupCommand(where));
    await client.send(new logs.CreateLogStreamCommand(where));
    await expect(client.send(new logs.CreateLogGroupCommand(where))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    const logEvents = [1, 2, 3].map((timestamp) => ({ timestamp, message: `line ${timestamp}` }));
    await client.send(new logs.PutLogEventsCommand({ ...where, logEvents }));
    const head = { ...where, limit: 2, startFromHead: true };
    const first = await client.send(new logs.GetLogEventsCommand(head));
    expect(first.events?.map(({ message }) => message)).toEqual(['line 1', 'line 2']);
    const nextToken = first.nextForwardToken;
    const second = await client.send(new logs.GetLogEventsCommand({ ...head, nextToken }));
    expect(second.events).toMatchObject([{ message: 'line 3' }]);
    const tail = await client.send(new logs.GetLogEventsCommand({ ...where, limit: 1 }));
    expect(tail.events).toMatchObject([{ message: 'line 3' }]);
    const filter = { logGroupName: '/g', filterPattern: 'line "e 2"' };
    const found = await client.send(new logs.FilterLogEventsCommand(filter));
    expect(found.events).toMatchObject([{ message: 'line 2', logStreamName: 's' }]);
    const groups = await client.send(
      new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: '/' }),
    );
    expect(groups.logGroups).toMatchObject([{ logGroupName: '/g' }]);
    const streams = await client.send(new logs.DescribeLogStreamsCommand({ logGroupName: '/g' }));
    expect(streams.logStreams).toMatchObject([{ logStreamName: 's', lastEventTimestamp: 3 }]);
    const nowhere = { logGroupName: '/g', logStreamName: 'x' };
    await expect(client.send(new logs.GetLogEventsCommand(nowhere))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('holds what the containers of a task print', async () => {
    const made = definition('crash');
    const options = {
      'awslogs-group': '/ecs/job',
      'awslogs-stream-prefix': 'job',
      'awslogs-region': 'eu-west-1',
    };
    const containerDefinitions = made.containerDefinitions.map((one) => ({
      ...one,
      logConfiguration: { logDriver: 'awslogs' as const, options },
    }));
    const run = { cluster: 'c', taskDefinition: 'job', launchType: 'FARGATE' as const };
    const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d'] } };
    await bench.ecs.send(
      new RegisterTaskDefinitionCommand({
        ...made,
        family: 'job',
        executionRoleArn: 'arn:aws:iam::123456789012:role/x',
        containerDefinitions,
      }),
    );
    const { tasks } = await bench.ecs.send(new RunTaskCommand({ ...run, networkConfiguration }));
    bench.server.advance(120);
    const client = new logs.CloudWatchLogsClient(settings());
    const id = tasks![0]!.taskArn!.split('/').at(-1);
    const where = { logGroupName: '/ecs/job', logStreamName: `job/app/${id}` };
    const { events } = await client.send(new logs.GetLogEventsCommand(where));
    expect(events?.map(({ message }) => message)).toEqual(['app started', 'app exits with code 1']);
  });
});

describe('Secrets Manager', () => {
  it('gives a secret by name and by ARN', async () => {
    const client = new secrets.SecretsManagerClient(settings());
    const made = await client.send(
      new secrets.CreateSecretCommand({ Name: 'db', SecretString: 'x' }),
    );
    for (const SecretId of ['db', made.ARN!, made.ARN!.slice(0, -7)]) {
      const found = await client.send(new secrets.GetSecretValueCommand({ SecretId }));
      expect(found).toMatchObject({ SecretString: 'x', VersionId: made.VersionId });
    }
    const shown = await client.send(new secrets.DescribeSecretCommand({ SecretId: 'db' }));
    expect(shown).toMatchObject({ Name: 'db', ARN: made.ARN });
    expect(shown).not.toHaveProperty('SecretString');
    await expect(
      client.send(new secrets.GetSecretValueCommand({ SecretId: 'no' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('Systems Manager', () => {
  it('keeps versions of a parameter', async () => {
    const client = new ssm.SSMClient(settings());
    const put = { Name: 'p', Value: '1', Type: 'String' as const };
    await client.send(new ssm.PutParameterCommand(put));
    await expect(client.send(new ssm.PutParameterCommand(put))).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    await client.send(new ssm.PutParameterCommand({ ...put, Value: '2', Overwrite: true }));
    const { Parameter } = await client.send(new ssm.GetParameterCommand({ Name: 'p' }));
    expect(Parameter).toMatchObject({ Value: '2', Version: 2 });
    const several = await client.send(new ssm.GetParametersCommand({ Names: ['p', 'q'] }));
    expect(several).toMatchObject({ Parameters: [{ Name: 'p' }], InvalidParameters: ['q'] });
  });

  it('tells parameters without their values, by how their names are filtered, in pages', async () => {
    const client = new ssm.SSMClient(settings());
    for (const Name of ['/web/a', '/web/b', 'other']) {
      await client.send(new ssm.PutParameterCommand({ Name, Value: 'hidden', Type: 'String' }));
    }
    const named = async (Key: string, Option: string, ...Values: string[]) => {
      const command = new ssm.DescribeParametersCommand({
        ParameterFilters: [{ Key, Option, Values }],
      });
      const { Parameters = [] } = await client.send(command);
      expect(JSON.stringify(Parameters)).not.toContain('hidden');
      return Parameters.map(({ Name }) => Name);
    };
    expect(await named('Name', 'Equals', '/web/a')).toEqual(['/web/a']);
    expect(await named('Name', 'Equals', '/web')).toEqual([]);
    expect(await named('Name', 'BeginsWith', '/web')).toEqual(['/web/a', '/web/b']);
    expect(await named('Name', 'Contains', 'the')).toEqual(['other']);
    expect(await named('Path', 'Recursive', '/web')).toEqual(['/web/a', '/web/b']);
    const first = await client.send(new ssm.DescribeParametersCommand({ MaxResults: 2 }));
    expect(first.Parameters).toHaveLength(2);
    const { NextToken } = first;
    const rest = await client.send(new ssm.DescribeParametersCommand({ NextToken }));
    expect(rest.Parameters?.map(({ Name }) => Name)).toEqual(['other']);
  });

  it('knows the image of container instances', async () => {
    const client = new ssm.SSMClient(settings());
    const path = '/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended';
    const id = await client.send(new ssm.GetParameterCommand({ Name: `${path}/image_id` }));
    const whole = await client.send(new ssm.GetParameterCommand({ Name: path }));
    expect(id.Parameter?.Value).toMatch(/^ami-[0-9a-f]{17}$/);
    expect(JSON.parse(whole.Parameter!.Value!)).toMatchObject({ image_id: id.Parameter!.Value });
  });
});

describe('IAM', () => {
  it('has every role until one was made', async () => {
    const client = new iam.IAMClient(settings());
    const any = await client.send(new iam.GetRoleCommand({ RoleName: 'any' }));
    expect(decodeURIComponent(any.Role!.AssumeRolePolicyDocument!)).toContain(
      'ecs-tasks.amazonaws.com',
    );
    await client.send(
      new iam.CreateRoleCommand({ RoleName: 'mine', AssumeRolePolicyDocument: '{}' }),
    );
    expect((await client.send(new iam.GetRoleCommand({ RoleName: 'mine' }))).Role?.RoleName).toBe(
      'mine',
    );
    await expect(client.send(new iam.GetRoleCommand({ RoleName: 'any' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  it('simulates what a policy allows and denies', async () => {
    const client = new iam.IAMClient(settings());
    const Statement = [
      { Effect: 'Allow', Action: ['ecs:*', 's3:Get?bject'], Resource: '*' },
      { Effect: 'Deny', Action: 'ecs:DeleteService', Resource: 'arn:*' },
    ];
    const PolicyDocument = JSON.stringify({ Statement });
    await client.send(
      new iam.PutRolePolicyCommand({ RoleName: 'r', PolicyName: 'p', PolicyDocument }),
    );
    const ActionNames = ['ecs:UpdateService', 'ecs:DeleteService', 's3:GetObject', 'iam:PassRole'];
    const ask = {
      PolicySourceArn: 'arn:aws:iam::123456789012:role/r',
      ActionNames,
      ResourceArns: ['arn:x'],
    };
    const { EvaluationResults } = await client.send(new iam.SimulatePrincipalPolicyCommand(ask));
    expect(EvaluationResults?.map((one) => one.EvalDecision)).toEqual([
      'allowed',
      'explicitDeny',
      'allowed',
      'implicitDeny',
    ]);
  });
});

describe('ECR', () => {
  it('finds images by tag and by digest', async () => {
    const client = new ecr.ECRClient(settings());
    const repositoryName = 'shop';
    await client.send(new ecr.CreateRepositoryCommand({ repositoryName }));
    const put = (imageManifest: string) =>
      client.send(new ecr.PutImageCommand({ repositoryName, imageManifest, imageTag: 'v1' }));
    const first = (await put('{"a":1}')).image!.imageId!.imageDigest!;
    const second = (await put('{"a":2}')).image!.imageId!.imageDigest!;
    const described = await client.send(
      new ecr.DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }] }),
    );
    expect(described.imageDetails).toMatchObject([{ imageDigest: second, imageTags: ['v1'] }]);
    const imageIds = [{ imageDigest: first }, { imageTag: 'v9' }];
    const got = await client.send(new ecr.BatchGetImageCommand({ repositoryName, imageIds }));
    expect(got.images).toMatchObject([{ imageManifest: '{"a":1}' }]);
    expect(got.failures).toMatchObject([
      { imageId: { imageTag: 'v9' }, failureCode: 'ImageNotFound' },
    ]);
    const missing = new ecr.DescribeImagesCommand({
      repositoryName,
      imageIds: [{ imageTag: 'v9' }],
    });
    await expect(client.send(missing)).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  });

  it('has every tag of a repository that nobody made, but for one', async () => {
    const client = new ecr.ECRClient(settings());
    const ask = (imageTag: string) =>
      client.send(
        new ecr.DescribeImagesCommand({ repositoryName: 'any', imageIds: [{ imageTag }] }),
      );
    expect((await ask('v1')).imageDetails![0]!.imageDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
    await expect(ask('does-not-exist')).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  });
});

describe('EC2', () => {
  it('describes instance types, subnets and security groups in its own XML', async () => {
    const client = new ec2.EC2Client(settings());
    const types = await client.send(
      new ec2.DescribeInstanceTypesCommand({ InstanceTypes: ['c5.large'] }),
    );
    expect(types.InstanceTypes).toMatchObject([
      { InstanceType: 'c5.large', VCpuInfo: { DefaultVCpus: 2 }, MemoryInfo: { SizeInMiB: 4096 } },
    ]);
    const subnets = await client.send(
      new ec2.DescribeSubnetsCommand({ SubnetIds: ['subnet-0a1b2c3d4e5f60718'] }),
    );
    expect(subnets.Subnets![0]!.AvailableIpAddressCount).toBeLessThanOrEqual(4091);
    const groups = await client.send(
      new ec2.DescribeSecurityGroupsCommand({ GroupIds: ['sg-0a1b2c3d'] }),
    );
    expect(groups.SecurityGroups).toMatchObject([{ GroupId: 'sg-0a1b2c3d' }]);
    const unknown = new ec2.DescribeSubnetsCommand({ SubnetIds: ['subnet-x'] });
    await expect(client.send(unknown)).rejects.toMatchObject({ name: 'InvalidSubnetID.NotFound' });
  });
});

describe('CodeCommit and S3', () => {
  it('give back files', async () => {
    const client = new codecommit.CodeCommitClient(settings());
    const at = { repositoryName: 'r', filePath: 'task.json' };
    const fileContent = Buffer.from('{"a":1}');
    await client.send(new codecommit.PutFileCommand({ ...at, branchName: 'main', fileContent }));
    const got = await client.send(new codecommit.GetFileCommand(at));
    expect(Buffer.from(got.fileContent!).toString()).toBe('{"a":1}');
    expect(got.fileSize).toBe(7);
    await expect(
      client.send(new codecommit.GetFileCommand({ ...at, filePath: 'no' })),
    ).rejects.toMatchObject({
      name: 'FileDoesNotExistException',
    });
  });

  it('give back objects', async () => {
    const client = new s3.S3Client(settings());
    await client.send(new s3.PutObjectCommand({ Bucket: 'b', Key: 'a/k.json', Body: 'text' }));
    const got = await client.send(new s3.GetObjectCommand({ Bucket: 'b', Key: 'a/k.json' }));
    expect(await got.Body!.transformToString()).toBe('text');
    await expect(
      client.send(new s3.GetObjectCommand({ Bucket: 'b', Key: 'x' })),
    ).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });
});
