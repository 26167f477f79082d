import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import type { MockServer } from '../../src/mock-server/start.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import { clientOf, DEPLOY_INPUTS, mockPorts } from './mock-run.ts';

/** Inputs that stop, rollback and continue have in common. */
export const STEERING_INPUTS = {
  cluster: 'c',
  service: 'web',
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  mock: false,
  speed: 60,
  maxRetries: 0,
  format: 'text' as const,
};

/** Deploys an image to the mock's service. */
export async function deployed(server: MockServer, over: object = {}, tag = 'slow') {
  const { ports } = mockPorts(server, tag);
  const record = createRecord();
  const conclusion = await deploy({ ...DEPLOY_INPUTS, ...over }, ports, record);
  return { conclusion, facts: record.facts() };
}

/** Revision that the mock's service runs now. */
export async function running(server: MockServer): Promise<string | undefined> {
  const client = clientOf(server);
  const input = { cluster: 'c', services: ['web'] };
  const { services } = await client.send(new DescribeServicesCommand(input));
  client.destroy();
  const primary = services?.[0]?.deployments?.find(({ status }) => status === 'PRIMARY');
  return /web:\d+$/.exec(primary?.taskDefinition ?? '')?.[0];
}
