import {
  CreateServiceCommand,
  DeleteServiceCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { stopAll } from '../../mock-server/builders.ts';
import { connectionOf, type Rows, testAll } from './play.ts';
import { onFargate, type Scene } from './stage.ts';

afterEach(stopAll);

const after = (first: (scene: Scene) => Promise<unknown>) => async () => {
  const scene = await onFargate();
  await first(scene);
  return scene;
};

const NAME = { cluster: 'c', service: 'web' };
const deleted = after(async ({ ecs, server }) => {
  await ecs.send(new DeleteServiceCommand({ ...NAME, force: true }));
  server.advance(600);
});
const external = after(({ ecs }) =>
  ecs.send(
    new CreateServiceCommand({
      cluster: 'c',
      serviceName: 'sets',
      desiredCount: 1,
      deploymentController: { type: 'EXTERNAL' },
    }),
  ),
);
const moving = after(({ ecs }) =>
  ecs.send(new UpdateServiceCommand({ ...NAME, forceNewDeployment: true })),
);

const withRole = after(async (scene) => {
  const { maxRetries: _, ...connection } = connectionOf(scene);
  const iam = new IAMClient(connection);
  const Statement = [
    {
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  ];
  await iam.send(
    new CreateRoleCommand({
      RoleName: 'execution',
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  );
  iam.destroy();
});

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web';
const REFUSED = { outcome: 'failed', exit: 1, runs: 'web:1' } as const;

const ROWS: Rows = {
  'credentials of another account': {
    ...REFUSED,
    stage: onFargate,
    inputs: { allowedAccountIds: ['999999999999'] },
    cause: /belong to the account 123456789012, and only 999999999999/,
    fix: /credentials of the right account/,
  },
  'a service that is not there': {
    ...REFUSED,
    stage: onFargate,
    inputs: { service: 'wbe' },
    cause: /There is no service wbe in the cluster c/,
    fix: /Region and the account/,
  },
  'a cluster that is not there': {
    ...REFUSED,
    stage: onFargate,
    inputs: { cluster: 'prod' },
    cause: /Cluster not found/,
    fix: /input cluster/,
  },
  'a service that was deleted': {
    outcome: 'failed',
    exit: 1,
    stage: deleted,
    cause: /is INACTIVE: only an ACTIVE service/,
    fix: /Create the service again/,
  },
  'a service of the controller EXTERNAL': {
    ...REFUSED,
    stage: external,
    inputs: { service: 'sets' },
    cause: /controller EXTERNAL/,
    fix: /deployment controller ECS/,
  },
  'an image that is not in Amazon ECR, with verify': {
    ...REFUSED,
    stage: withRole,
    image: `${ECR}:does-not-exist`,
    change: { executionRoleArn: `arn:aws:iam::123456789012:role/execution` },
    inputs: { verify: true },
    cause: /There is no such image. Nothing was written/,
    fix: /Push the image/,
  },
  'a definition that is wrong': {
    ...REFUSED,
    exit: 2,
    stage: onFargate,
    change: { cpu: '300' },
    cause: /cpu/i,
    fix: /./,
  },
  'a deployment in the way, which is told and then replaced': {
    outcome: 'succeeded',
    exit: 0,
    runs: 'web:2',
    stage: moving,
    cause: /goes on; a new one takes its place/,
  },
  'a definition of another family, which is told': {
    outcome: 'succeeded',
    exit: 0,
    runs: 'shop:1',
    stage: onFargate,
    change: { family: 'shop' },
    cause: /runs the family web, and gets the family shop/,
  },
};

testAll(ROWS);
