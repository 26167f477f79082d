import { buildCodeDeploy } from './build-codedeploy.ts';
import { buildFleet, buildMatrix, buildScheduledTasks } from './build-fleet.ts';
import { buildInit } from './build-init.ts';
import { buildRollout, buildSteering, buildWatch } from './build-rollout.ts';
import { buildRunTask } from './build-run-task.ts';
import { given } from './given.ts';
import type { Inputs, MockServerInputs } from './inputs.ts';
import type { OperationName } from './operations.ts';
import type { Values } from './values.ts';

/**
 * The typed inputs of an operation out of values that were checked.
 * What the operation requires is there by then, which the types cannot see: hence the empty string.
 */
export function buildInputs(operation: OperationName, values: Values): Inputs | MockServerInputs {
  switch (operation) {
    case 'validate':
      return { operation, ...run(values), ...definition(values), ...validation(values) };
    case 'register':
      return { operation, ...run(values), ...registering(values) };
    case 'render':
      return {
        operation,
        ...run(values),
        ...fromAws(values),
        ...given({ outputFile: values['output-file'] }),
      };
    case 'diff':
      return { operation, ...run(values), ...comparing(values) };
    case 'deploy':
      return deploy(values);
    case 'run-task':
      return {
        operation,
        ...run(values),
        ...fromAws(values),
        ...buildRunTask(values),
        ...tagging(values),
        ifUnchanged: values['if-unchanged'],
        waitForMinutes: values['wait-for-minutes'],
      };
    case 'rollback':
    case 'stop':
    case 'continue':
      return buildSteering(operation, { ...run(values), ...service(values) }, values);
    case 'verify':
      return { operation, ...run(values), ...fromAws(values) };
    case 'plan':
      return { operation, ...run(values), ...definition(values), ...planning(values) };
    case 'status':
      return { operation, ...run(values), ...service(values) };
    case 'init':
      return { operation, ...run(values), ...service(values), ...buildInit(values) };
    case 'matrix':
      return { operation, ...run(values), ...buildMatrix(values) };
    case 'fit':
      return { operation, ...run(values), ...packing(values) };
    case 'mock':
      return mockServer(values);
  }
}

function mockServer(values: Values): MockServerInputs {
  const { port, speed, scenario, state, record } = values;
  return { operation: 'mock', port, speed, ...given({ scenario, state, record }) };
}

function deploy(values: Values): Inputs {
  return {
    operation: 'deploy',
    ...run(values),
    ...definition(values),
    ...service(values),
    ...serviceFile(values),
    ifUnchanged: values['if-unchanged'],
    fitCheck: values['fit-check'],
    ...buildWatch(values),
    ...buildRollout(values),
    ...buildCodeDeploy(values),
    ...buildScheduledTasks(values),
    ...buildFleet(values),
    ...(values['run-task'] ? { runTask: true, ...buildRunTask(values) } : {}),
    ...tagging(values),
    ...given({
      desiredCount: values['desired-count'],
      verify: values.verify,
      forceNewDeployment: values['force-new-deployment'],
      suspendAutoscaling: values['suspend-autoscaling'],
      serviceManagedEbsVolume: values['service-managed-ebs-volume'],
      serviceManagedEbsVolumeName: values['service-managed-ebs-volume-name'],
    }),
  };
}

function tagging(values: Values) {
  return given({
    enableEcsManagedTags: values['enable-ecs-managed-tags'],
    propagateTags: values['propagate-tags'],
  });
}

function registering(values: Values) {
  return {
    ...fromAws(values),
    ...buildScheduledTasks(values),
    ifUnchanged: values['if-unchanged'],
  };
}

function comparing(values: Values) {
  return {
    ...fromAws(values),
    ...buildScheduledTasks(values),
    ...given({ against: values.against, exitCode: values['exit-code'] }),
  };
}

function packing(values: Values) {
  return { problem: values.problem ?? '', timeLimit: values['time-limit'] };
}

function planning(values: Values) {
  return {
    ...service(values),
    ...buildScheduledTasks(values),
    launchType: values['launch-type'],
    launchPolicy: values['launch-policy'],
    interruptible: values.interruptible,
    headroom: values.headroom,
    ...serviceFile(values),
    ...given({
      desiredCount: values['desired-count'],
      instanceTypes: values['instance-types'],
      prices: values.prices,
    }),
  };
}

function serviceFile(values: Values) {
  return given({ serviceDefinition: values['service-definition'] });
}

function run(values: Values) {
  return {
    format: values.format,
    mock: values.mock,
    speed: values.speed,
    maxRetries: values['max-retries'],
    ...given({
      region: values.region,
      allowedAccountIds: values['allowed-account-ids'],
      scenario: values.scenario,
      commentToken: values['comment-token'],
    }),
  };
}

function definition(values: Values) {
  return {
    ...given({
      taskDefinition: values['task-definition'],
      taskDefinitionArn: values['task-definition-arn'],
      taskDefinitionFamily: values['task-definition-family'],
      taskDefinitionRevision: values['task-definition-revision'],
    }),
    ...containerEdits(values),
    ...definitionEdits(values),
    ...checks(values),
  };
}

function checks(values: Values) {
  return given({
    rules: values.rules,
    ignoreRules: values['ignore-rules'],
    strict: values.strict,
    policy: values.policy,
  });
}

function validation(values: Values) {
  return given({
    files: values.files,
    sarifFile: values['sarif-file'],
    explain: values.explain,
    serviceDefinition: values['service-definition'],
  });
}

function containerEdits(values: Values) {
  return given({
    image: values.image,
    containerName: values['container-name'],
    environmentVariables: values['environment-variables'],
    environmentRemove: values['environment-remove'],
    environmentExclusive: values['environment-exclusive'],
    envFiles: values['env-files'],
    secrets: values.secrets,
    logConfigurationLogDriver: values['log-configuration-log-driver'],
    logConfigurationOptions: values['log-configuration-options'],
    dockerLabels: values['docker-labels'],
    command: values.command,
  });
}

function definitionEdits(values: Values) {
  return given({
    images: values.images,
    taskRoleArn: values['task-role-arn'],
    executionRoleArn: values['execution-role-arn'],
    cpu: values.cpu,
    memory: values.memory,
    set: values.set,
    tags: values.tags,
    merge: values.merge,
    substitute: values.substitute,
    pinImageDigest: values['pin-image-digest'],
    keepNullValueKeys: values['keep-null-value-keys'],
  });
}

function fromAws(values: Values) {
  return {
    ...definition(values),
    ...serviceFile(values),
    cluster: values.cluster,
    ...given({ service: values.service }),
  };
}

function service(values: Values) {
  return { cluster: values.cluster, service: values.service ?? '' };
}
