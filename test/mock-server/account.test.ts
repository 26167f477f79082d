import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, openAccount } from '../../src/mock-server/account.ts';
import { stateOf } from '../../src/mock-server/control/state-of.ts';

const NOW_MS = 1_800_000_000_000;
const TARGET = 'AmazonEC2ContainerServiceV20141113';
const UNHARMED = { delayMs: 0, staleMs: 0 };

function ask(account: Account, operation: string, input: object) {
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/ecs/aws4_request',
    'x-amz-target': `${TARGET}.${operation}`,
  };
  return account.answer({ headers, body: JSON.stringify(input) }, 'id', UNHARMED).answer;
}

const DEFINITION = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'a', image: 'b' }],
};

describe('openAccount', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-account-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('comes back from its state file as it was, ids and time and all', () => {
    const start = { seed: 3, speed: 0, stateFile: join(folder, 'a') };
    const first = openAccount({ ...start, nowMs: NOW_MS });
    ask(first, 'CreateCluster', { clusterName: 'c' });
    ask(first, 'RegisterTaskDefinition', DEFINITION);
    first.advance(1_000);
    ask(first, 'CreateService', {
      cluster: 'c',
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d'] } },
    });
    ask(first, 'DeleteCluster', { cluster: 'nowhere' });
    first.advance(77_000);
    ask(first, 'StopTask', { cluster: 'c', task: 'nothing' });
    first.advance(5_000);
    const before = stateOf(first);
    first.close();
    const again = openAccount({ ...start, nowMs: NOW_MS + 86_400_000 });
    expect(stateOf(again)).toEqual(before);
    expect(before.regions[0]?.clusters[0]?.tasks).toHaveLength(2);
    again.close();
  });

  it('writes down what the control path did and no reads', () => {
    const start = { seed: 3, speed: 0, nowMs: NOW_MS, stateFile: join(folder, 'b') };
    const first = openAccount(start);
    const call = { service: 'ecs', operation: 'CreateCluster', input: { clusterName: 'd' } };
    first.call('eu-west-1', call);
    expect(() => first.call('eu-west-1', { ...call, operation: 'Nothing' })).toThrow(
      /does not know/,
    );
    first.close();
    const again = openAccount(start);
    expect(stateOf(again).regions[0]?.clusters[0]?.cluster).toMatchObject({ clusterName: 'd' });
    again.close();
  });
});
