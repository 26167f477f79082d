/**
 * What the bench compares with: the same three calls written the plain way. @actions/core and the ECS and
 * CodeDeploy clients are imported eagerly, as the deploy actions of the field do; esbuild makes one file.
 */
import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { CodeDeployClient } from '@aws-sdk/client-codedeploy';
import {
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';

async function run() {
  const service = core.getInput('service', { required: true });
  const file = core.getInput('task-definition', { required: true });
  const ecs = new ECSClient({});
  // Made but not called: the plain way makes both clients before it knows the deployment controller.
  const codedeploy = new CodeDeployClient({});
  const { services } = await ecs.send(new DescribeServicesCommand({ services: [service] }));
  if (services?.[0]?.status !== 'ACTIVE') throw new Error(`Service ${service} is not active.`);
  const definition = JSON.parse(readFileSync(file, 'utf8'));
  const { taskDefinition } = await ecs.send(new RegisterTaskDefinitionCommand(definition));
  const arn = taskDefinition?.taskDefinitionArn;
  core.setOutput('task-definition-arn', arn);
  await ecs.send(new UpdateServiceCommand({ service, taskDefinition: arn }));
  codedeploy.destroy();
}

run().catch((error) => core.setFailed(error.message));
