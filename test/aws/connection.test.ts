import { clientConfiguration } from '../../src/aws/connection.ts';

describe('clientConfiguration', () => {
  test.each([
    [{ maxRetries: 3, region: 'eu-west-1' }, { AWS_REGION: 'us-east-1' }, 'eu-west-1'],
    [{ maxRetries: 3 }, { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'eu-north-1' }, 'us-east-1'],
    [{ maxRetries: 3 }, { AWS_DEFAULT_REGION: 'eu-north-1' }, 'eu-north-1'],
    [{ maxRetries: 3 }, {}, undefined],
  ])('%j with %j takes the Region %s', (connection, env, region) => {
    expect(clientConfiguration(connection, env)).toMatchObject(
      region === undefined ? {} : { region },
    );
    expect('region' in clientConfiguration(connection, env)).toBe(region !== undefined);
  });

  test('0 retries are one attempt', () => {
    expect(clientConfiguration({ maxRetries: 0 }, {}).maxAttempts).toBe(1);
  });

  test('what is not given is left to the SDK', () => {
    expect(Object.keys(clientConfiguration({ maxRetries: 3 }, {}))).toEqual([
      'maxAttempts',
      'requestHandler',
    ]);
  });
});
