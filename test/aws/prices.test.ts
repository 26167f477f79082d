import { createPrices } from '../../src/aws/prices.ts';
import type { Scenario } from '../../src/mock-server/scenario/scenario.ts';
import { startMockServer } from '../../src/mock-server/start.ts';

const FARGATE = { vcpu: 0.0361, gb: 0.004, storageGb: 0.00013 };
const SCENARIO: Scenario = {
  prices: {
    'eu-west-1': { instances: { 'm7g.large': 0.0913 }, fargate: { 'linux-arm64': FARGATE } },
  },
};

async function asking<T>(scenario: Scenario, use: (prices: ReturnType<typeof createPrices>) => T) {
  const server = await startMockServer({ speed: 0, scenario });
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const connection = { endpoint: server.endpoint, region: 'eu-west-1', credentials, maxRetries: 0 };
  try {
    const result = await use(createPrices(connection, {}));
    return { result, requests: server.requests() };
  } finally {
    await server.stop();
  }
}

const QUESTION = { region: 'eu-west-1', isFargate: true, types: ['m7g.large', 'none.large'] };

test('prices of a Region are asked for, those that are needed and no others', async () => {
  const { result, requests } = await asking(SCENARIO, (prices) => prices.list(QUESTION));
  expect(result).toEqual({
    instances: { 'm7g.large': 0.0913 },
    fargate: { 'linux-arm64': FARGATE },
  });
  expect(requests.map(({ service, operation }) => [service, operation])).toEqual(
    Array(3).fill(['pricing', 'GetProducts']),
  );
});

test('the table of the mock is of us-east-1', async () => {
  const question = { region: 'us-east-1', isFargate: true, types: ['m7g.large'] };
  const { result } = await asking({}, (prices) => prices.list(question));
  expect(result.instances).toEqual({ 'm7g.large': 0.0816 });
  expect(result.fargate['linux-arm64']).toEqual({
    vcpu: 0.03238,
    gb: 0.00356,
    storageGb: 0.000111,
  });
});

test('a role that may not ask is an error of its own', async () => {
  const faults = [{ kind: 'access-denied', operation: 'pricing.GetProducts' }] as const;
  await expect(asking({ faults }, (prices) => prices.list(QUESTION))).rejects.toMatchObject({
    code: 'aws-denied',
    message: expect.stringContaining('GetProducts'),
  });
});
