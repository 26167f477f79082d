import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Alarm, AlarmState, Alarms } from '../ports/alarms.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { lazily } from './lazily.ts';
import { translateSdkError } from './sdk-error.ts';

/** Alarms in one DescribeAlarms call. Source: API reference, DescribeAlarms, AlarmNames. */
const NAMES_PER_CALL = 100;

/** Amazon CloudWatch behind the port; the SDK is loaded with the first call. */
export function createAlarms(connection: Connection, env: NodeJS.ProcessEnv): Alarms {
  const connected = lazily(() => connect(connection, env));
  return {
    describe: async (names) => {
      const describe = await connected();
      const found: Alarm[] = [];
      for (let at = 0; at < names.length; at += NAMES_PER_CALL) {
        found.push(...(await describe(names.slice(at, at + NAMES_PER_CALL))));
      }
      return found;
    },
  };
}

async function connect(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./cloudwatch-sdk.ts');
  const client = new sdk.CloudWatchClient(clientConfiguration(connection, env));
  return async (names: readonly string[]): Promise<readonly Alarm[]> => {
    try {
      const answer = await client.send(
        new sdk.DescribeAlarmsCommand({
          AlarmNames: [...names],
          // Composite alarms are left out unless they are asked for.
          AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
          MaxRecords: NAMES_PER_CALL,
        }),
      );
      const { MetricAlarms = [], CompositeAlarms = [] } = answer;
      return [
        ...MetricAlarms.map((one) => toAlarm(one, 'metric')),
        ...CompositeAlarms.map((one) => toAlarm(one, 'composite')),
      ];
    } catch (error) {
      throw translateSdkError(error, 'DescribeAlarms');
    }
  };
}

function toAlarm(sdk: MetricAlarm | CompositeAlarm, kind: Alarm['kind']): Alarm {
  const changed = sdk.StateTransitionedTimestamp ?? sdk.StateUpdatedTimestamp;
  return {
    name: sdk.AlarmName ?? '',
    kind,
    state: (sdk.StateValue ?? 'INSUFFICIENT_DATA') as AlarmState,
    reason: sdk.StateReason ?? '',
    changedAtMs: changed?.getTime() ?? 0,
  };
}
