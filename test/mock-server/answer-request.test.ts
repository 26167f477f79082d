import fc from 'fast-check';
import { answerRequest } from '../../src/mock-server/answer-request.ts';
import { ECS_OPERATIONS } from '../../src/mock-server/operations/ecs/table.ts';
import { createTimeSource } from '../../src/mock-server/time-source.ts';
import { createWorlds, type Worlds } from '../../src/mock-server/worlds.ts';

const HEADERS = {
  authorization: 'AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/ecs/aws4_request',
};

function ask(worlds: Worlds, operation: string, input: unknown) {
  const headers = { ...HEADERS, 'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}` };
  return answerRequest(worlds, { headers, body: JSON.stringify(input) }, 'id');
}

describe('answerRequest', () => {
  it('tells a failure of its own from a refusal, and says what failed', () => {
    const broken: Worlds = {
      nowMs: () => 5,
      seed: () => undefined,
      of: () => {
        throw new Error('no world');
      },
    };
    const { answer, record, line } = ask(broken, 'ListClusters', {});
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('ServerException') });
    expect(record).toEqual({
      service: 'ecs',
      operation: 'ListClusters',
      input: {},
      atMs: 5,
      status: 500,
    });
    expect(line).toBe('ecs.ListClusters 500 ServerException: The mock failed: no world');
  });

  const TAGS = ['ok', 'crash', 'oom', 'unhealthy', 'does-not-exist'];
  const ARN = 'arn:aws:ecs:eu-west-1:123456789012';
  const text = fc.constantFrom(
    'c',
    'web',
    'web:1',
    'web:2',
    'api',
    `${ARN}:cluster/c`,
    `${ARN}:service/c/web`,
    'ACTIVE',
    'STOPPED',
    'ROLLBACK',
    '',
  );
  const value = fc.oneof(
    { maxDepth: 2 },
    text,
    text,
    fc.integer({ min: -1, max: 12 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(text, { maxLength: 3 }),
    fc.constantFrom(
      {},
      { awsvpcConfiguration: { subnets: ['s'] } },
      { deploymentCircuitBreaker: { enable: true, rollback: true } },
    ),
  );
  const register = fc.constantFrom(...TAGS).map((tag) => ({
    operation: 'RegisterTaskDefinition',
    input: {
      family: 'web',
      containerDefinitions: [{ name: 'app', image: `example/app:${tag}`, memory: 6 }],
    } as object,
  }));
  const sensible = fc.constantFrom(
    { operation: 'CreateCluster', input: { clusterName: 'c' } },
    {
      operation: 'CreateService',
      input: { cluster: 'c', serviceName: 'web', taskDefinition: 'web', desiredCount: 2 },
    },
    { operation: 'UpdateService', input: { cluster: 'c', service: 'web', taskDefinition: 'web' } },
    {
      operation: 'UpdateService',
      input: { cluster: 'c', service: 'web', forceNewDeployment: true },
    },
    { operation: 'UpdateService', input: { cluster: 'c', service: 'web', desiredCount: 1 } },
    { operation: 'DeleteService', input: { cluster: 'c', service: 'web', force: true } },
    { operation: 'RunTask', input: { cluster: 'c', taskDefinition: 'web' } },
    { operation: 'DescribeServices', input: { cluster: 'c', services: ['web'] } },
    { operation: 'ListServices', input: { cluster: 'c' } },
    { operation: 'ListServiceDeployments', input: { cluster: 'c', service: 'web' } },
    { operation: 'DeregisterTaskDefinition', input: { taskDefinition: 'web:1' } },
  );
  const names = Object.values(ECS_OPERATIONS).flatMap(({ input }) => Object.keys(input.members));
  const wild = fc.record({
    operation: fc.constantFrom(...Object.keys(ECS_OPERATIONS)),
    input: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 }) as fc.Arbitrary<object>,
  });
  const call = fc.oneof(register, sensible, sensible, wild);

  it('never fails by itself, whatever is asked in whatever order', () => {
    const step = fc.record({ call, seconds: fc.nat(400), stop: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const time = createTimeSource(1_800_000_000_000, 0);
        const worlds = createWorlds(time, { seed: 1, startMs: 1_800_000_000_000 });
        for (const one of steps) {
          const { answer } = ask(worlds, one.call.operation, one.call.input);
          expect([200, 400]).toContain(answer.status);
          const world = worlds.of('eu-west-1');
          const [latest] = [...world.ecs.serviceDeployments.keys()].reverse();
          const input = { serviceDeploymentArn: latest ?? 'x' };
          if (one.stop)
            expect(ask(worlds, 'StopServiceDeployment', input).answer.status).not.toBe(500);
          time.advance(one.seconds * 1000);
          worlds.of('eu-west-1');
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
