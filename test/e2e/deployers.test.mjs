/** Deploy tools of other authors against `slipway mock` at its usual speed: the AWS CLI and fabfuel's ecs-deploy. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { deployers, orSkip } from './tools.mjs';

const tool = orSkip(deployers);

/** Wall time of one flow at most, ms. */
const LIMIT_MS = 40_000;

const SUBNETS = 'awsvpcConfiguration={subnets=[subnet-0123456789abcdef0]}';

function definition(family, tag) {
  return {
    family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    containerDefinitions: [
      {
        name: 'web',
        image: `example/app:${tag}`,
        essential: true,
        portMappings: [{ containerPort: 80 }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': `/ecs/${family}`,
            'awslogs-region': 'us-east-1',
            'awslogs-stream-prefix': 'web',
          },
        },
      },
    ],
  };
}

describe('deploy tools of other authors', { skip: tool.skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-tools-'));
  let server;
  let endpoint;

  before(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '60']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    await aws('ecs', 'create-cluster', '--cluster-name', 'tools');
  });
  after(async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (program, args) => {
    const child = spawn(join(tool.path, program), args, {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        PYTHONDONTWRITEBYTECODE: '1',
        ...awsAt(endpoint),
        AWS_DEFAULT_REGION: 'us-east-1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return finished(child);
  };
  const aws = async (...args) => {
    const { code, stdout, all } = await run('aws', [...args, '--output', 'json']);
    assert.equal(code, 0, `aws ${args.join(' ')}\n${all}`);
    return stdout.trim().startsWith('{') ? JSON.parse(stdout) : stdout;
  };
  const file = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return `file://${path}`;
  };
  const register = async (family, tag) => {
    const input = file(`${family}.json`, definition(family, tag));
    const { taskDefinition } = await aws(
      'ecs',
      'register-task-definition',
      '--cli-input-json',
      input,
    );
    return taskDefinition.taskDefinitionArn;
  };
  const createService = (name, ...more) =>
    aws(
      ...['ecs', 'create-service', '--cluster', 'tools', '--service-name', name],
      ...['--task-definition', name, '--desired-count', '2', '--launch-type', 'FARGATE'],
      ...['--network-configuration', SUBNETS, ...more],
    );
  const describeService = async (name) => {
    const { services } = await aws(
      ...['ecs', 'describe-services', '--cluster', 'tools', '--services', name],
    );
    return services[0];
  };
  /** The flow, and that it did not take too long. */
  const timed = (flow) => async () => {
    const startedMs = performance.now();
    await flow();
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs < LIMIT_MS, `took ${Math.round(tookMs)} ms`);
  };

  it(
    'aws ecs: a service rolls to a new revision and is waited for',
    timed(async () => {
      await register('rolling', 'ok');
      await createService('rolling');
      const next = await register('rolling', 'ok');
      await aws(
        ...['ecs', 'update-service', '--cluster', 'tools', '--service', 'rolling'],
        ...['--task-definition', next],
      );
      await aws(
        ...['ecs', 'wait', 'services-stable', '--cluster', 'tools', '--services', 'rolling'],
      );
      const { deployments, runningCount } = await describeService('rolling');
      assert.equal(runningCount, 2);
      assert.deepEqual(
        deployments.map((one) => one.taskDefinition),
        [next],
      );
    }),
  );

  it(
    'aws ecs run-task: a task ends, with its exit code and its lines',
    timed(async () => {
      await aws('logs', 'create-log-group', '--log-group-name', '/ecs/migrate');
      await register('migrate', 'crash');
      const { tasks, failures } = await aws(
        ...['ecs', 'run-task', '--cluster', 'tools', '--task-definition', 'migrate'],
        ...['--launch-type', 'FARGATE', '--network-configuration', SUBNETS],
      );
      assert.deepEqual(failures, []);
      const arn = tasks[0].taskArn;
      await aws('ecs', 'wait', 'tasks-stopped', '--cluster', 'tools', '--tasks', arn);
      const { tasks: stopped } = await aws(
        ...['ecs', 'describe-tasks', '--cluster', 'tools', '--tasks', arn],
      );
      assert.equal(stopped[0].containers[0].exitCode, 1);
      const { events } = await aws(
        ...['logs', 'get-log-events', '--log-group-name', '/ecs/migrate'],
        ...['--log-stream-name', `web/web/${arn.split('/').at(-1)}`],
      );
      assert.ok(events.length > 0, 'the task printed something');
    }),
  );

  it('aws ecs deploy: CodeDeploy moves a service from blue to green', async () => {
    const { groups, listener } = await balancing('deployed');
    const old = await register('deployed', 'ok');
    await createService(
      'deployed',
      ...['--deployment-controller', 'type=CODE_DEPLOY', '--load-balancers'],
      `targetGroupArn=${groups[0]},containerName=web,containerPort=80`,
    );
    await makeGroup('deployed', listener);
    const spec = file('appspec.json', {
      version: 0,
      Resources: [
        {
          TargetService: {
            Type: 'AWS::ECS::Service',
            Properties: {
              TaskDefinition: '<TASK_DEFINITION>',
              LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 80 },
            },
          },
        },
      ],
    });
    const next = file('next.json', definition('deployed', 'ok'));
    const startedMs = performance.now();
    const said = await aws(
      ...['ecs', 'deploy', '--cluster', 'tools', '--service', 'deployed'],
      ...['--task-definition', next.slice(7), '--codedeploy-appspec', spec.slice(7)],
      ...['--codedeploy-application', 'deployed', '--codedeploy-deployment-group', 'deployed'],
    );
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs < LIMIT_MS, `took ${Math.round(tookMs)} ms`);
    assert.match(said, /Successfully deployed/);
    const { taskSets } = await describeService('deployed');
    const primary = taskSets.find(({ status }) => status === 'PRIMARY');
    assert.notEqual(primary.taskDefinition, old);
    const { Listeners } = await aws('elbv2', 'describe-listeners', '--listener-arns', listener);
    assert.equal(Listeners[0].DefaultActions[0].TargetGroupArn, groups[1]);
  });

  it(
    'aws ecs: says the error of AWS for a service that there is not',
    timed(async () => {
      const { code, all } = await run('aws', [
        ...['ecs', 'update-service', '--cluster', 'tools', '--service', 'nobody'],
        ...['--desired-count', '1'],
      ]);
      assert.notEqual(code, 0);
      assert.match(all, /ServiceNotFoundException.*UpdateService/);
    }),
  );

  it(
    'ecs-deploy: a service gets a new image, and one that fails is told',
    timed(async () => {
      await register('fabfuel', 'ok');
      await createService('fabfuel');
      const deploy = (tag, limit) =>
        run('ecs', [
          ...['deploy', 'tools', 'fabfuel', '--image', 'web', `example/app:${tag}`],
          ...['--timeout', limit, '--no-deregister'],
        ]);
      const good = await deploy('2', '30');
      assert.equal(good.code, 0, good.all);
      assert.match(good.all, /Deployment successful/);
      const { taskDefinition, runningCount } = await describeService('fabfuel');
      assert.match(taskDefinition, /fabfuel:2$/);
      assert.equal(runningCount, 2);
      const bad = await deploy('does-not-exist', '6');
      assert.notEqual(bad.code, 0, bad.all);
      assert.match(bad.all, /Deployment failed/);
    }),
  );

  async function balancing(name) {
    const groups = [];
    for (const colour of ['blue', 'green']) {
      const { TargetGroups } = await aws(
        ...['elbv2', 'create-target-group', '--name', `${name}-${colour}`, '--protocol', 'HTTP'],
        ...['--port', '80', '--vpc-id', 'vpc-1', '--target-type', 'ip'],
        ...['--health-check-interval-seconds', '10'],
      );
      groups.push(TargetGroups[0].TargetGroupArn);
    }
    const { LoadBalancers } = await aws(
      ...['elbv2', 'create-load-balancer', '--name', name, '--subnets', 'subnet-1', 'subnet-2'],
    );
    const { Listeners } = await aws(
      ...['elbv2', 'create-listener', '--load-balancer-arn', LoadBalancers[0].LoadBalancerArn],
      ...['--protocol', 'HTTP', '--port', '80'],
      ...['--default-actions', `Type=forward,TargetGroupArn=${groups[0]}`],
    );
    return { groups, listener: Listeners[0].ListenerArn };
  }

  async function makeGroup(name, listener) {
    await aws(
      ...['deploy', 'create-application', '--application-name', name, '--compute-platform', 'ECS'],
    );
    const group = file('group.json', {
      applicationName: name,
      deploymentGroupName: name,
      serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      deploymentStyle: {
        deploymentType: 'BLUE_GREEN',
        deploymentOption: 'WITH_TRAFFIC_CONTROL',
      },
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: 1,
        },
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
      },
      ecsServices: [{ clusterName: 'tools', serviceName: name }],
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: `${name}-blue` }, { name: `${name}-green` }],
            prodTrafficRoute: { listenerArns: [listener] },
          },
        ],
      },
    });
    await aws('deploy', 'create-deployment-group', '--cli-input-json', group);
  }
});
