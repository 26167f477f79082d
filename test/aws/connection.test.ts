import { DescribeTasksCommand, ECSClient } from '@aws-sdk/client-ecs';
import { clientConfiguration } from '../../src/aws/connection.ts';
import { startScriptedServer } from './scripted-server.ts';

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

  test('an endpoint that hangs ends a call of the SDK', async () => {
    const server = await startScriptedServer(['hang']);
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const connection = { region: 'eu-west-1', credentials, maxRetries: 0 };
    const { requestHandler, ...others } = clientConfiguration(connection, {});
    const client = new ECSClient({
      ...others,
      endpoint: server.endpoint,
      requestHandler: { ...requestHandler, requestTimeout: 50 },
    });
    await expect(client.send(new DescribeTasksCommand({ tasks: [] }))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    server.stop();
  });
});
