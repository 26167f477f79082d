import { createAlarms } from '../../src/aws/alarms.ts';
import { createCodeDeploy } from '../../src/aws/codedeploy.ts';
import { createEcs } from '../../src/aws/ecs.ts';
import { createLoadBalancing } from '../../src/aws/load-balancing.ts';
import { createRollouts } from '../../src/aws/rollouts.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Stage } from '../mock-server/code-deploy.ts';
import { memoryPorts } from './memory-ports.ts';

/** Inputs that all operations on the stage have in common. */
export const DEFAULTS = {
  cluster: 'c',
  service: 'web',
  codedeployApplication: 'app',
  codedeployDeploymentGroup: 'group',
  waitForServiceStability: true,
  waitForMinutes: 60,
  waitMaxDelaySeconds: 15,
  waitUntil: 'complete',
  mock: false,
  speed: 60,
  maxRetries: 0,
  format: 'text' as const,
};

/** Inputs of a deploy. */
const INPUTS = {
  ...DEFAULTS,
  operation: 'deploy' as const,
  taskDefinition: 'td.json',
  ifUnchanged: 'register' as const,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  fitCheck: 'off' as const,
};

/** What the stage's service runs, with another image. */
const definitionOf = (image: string) => ({
  family: 'web',
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
  containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: 80 }] }],
});

/** Ports over the stage: the real clients, and the mock's own time. */
export function portsOf(stage: Stage, image: string, files: { [name: string]: string } = {}) {
  const connection = {
    endpoint: stage.server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxRetries: 0,
  };
  const ecs = createEcs(connection, {});
  const td = JSON.stringify(definitionOf(image));
  const ports = memoryPorts({ files: { 'td.json': td, ...files } });
  return {
    ...ports,
    ecs,
    rollouts: createRollouts(connection, {}, ecs),
    alarms: createAlarms(connection, {}),
    loadBalancing: createLoadBalancing(connection, {}),
    codedeploy: createCodeDeploy(connection, {}),
    clock: stage.server.clock,
  };
}

/** One deploy of an image on the stage. */
export async function deployOn(
  stage: Stage,
  image: string,
  over: object = {},
  given: {
    readonly files?: { [name: string]: string };
    readonly onLine?: (line: string) => void;
    readonly wrap?: (ports: Ports) => Ports;
  } = {},
) {
  const { files = {}, onLine = () => undefined, wrap = (one) => one } = given;
  const ports = portsOf(stage, image, files);
  const push = ports.lines.push.bind(ports.lines);
  ports.lines.push = (line) => {
    onLine(line);
    return push(line);
  };
  const record = createRecord();
  const conclusion = await deploy({ ...INPUTS, ...over }, wrap(ports), record);
  return { conclusion, ports, record };
}
