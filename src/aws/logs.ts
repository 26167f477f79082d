import type { GetLogEventsCommandInput } from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine, LogStream, Logs } from '../ports/logs.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** Amazon CloudWatch Logs behind the port; the SDK is loaded with the first call. */
export function createLogs(connection: Connection, env: NodeJS.ProcessEnv): Logs {
  const read = (stream: LogStream, more: Partial<GetLogEventsCommandInput>) =>
    getLogEvents({ ...connection, ...(stream.region && { region: stream.region }) }, env, {
      logGroupName: stream.group,
      logStreamName: stream.stream,
      ...more,
    });
  return {
    last: async (stream, count) => (await read(stream, { limit: count })).lines,
    next: (stream, token) =>
      read(stream, { startFromHead: true, ...(token === undefined ? {} : { nextToken: token }) }),
  };
}

async function getLogEvents(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  input: GetLogEventsCommandInput,
): Promise<{ lines: readonly LogLine[]; token?: string }> {
  const { CloudWatchLogsClient, GetLogEventsCommand } = await import('./logs-sdk.ts');
  const client = new CloudWatchLogsClient(clientConfiguration(connection, env));
  try {
    const { events = [], nextForwardToken } = await client.send(new GetLogEventsCommand(input));
    const lines = events.map((one) => ({ atMs: one.timestamp ?? 0, message: one.message ?? '' }));
    return { lines, ...(nextForwardToken === undefined ? {} : { token: nextForwardToken }) };
  } catch (error) {
    // A container that wrote nothing has no stream.
    if (error instanceof Error && error.name === 'ResourceNotFoundException') {
      return { lines: [], ...(input.nextToken === undefined ? {} : { token: input.nextToken }) };
    }
    throw translateSdkError(error, 'GetLogEvents');
  } finally {
    client.destroy();
  }
}
