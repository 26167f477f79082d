import type { Inventory } from '../ports/inventory.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { type Configuration, targetGroupPart } from './target-group-inventory.ts';
import { unlessMissing } from './unless-missing.ts';

/** What a deployment needs in AWS behind the port; each SDK client is loaded when it is first asked. */
export function createInventory(connection: Connection, env: NodeJS.ProcessEnv): Inventory {
  const configuration = () => clientConfiguration(connection, env);
  return {
    role: async (name) => {
      const { GetRoleCommand, IAMClient } = await import('./iam-sdk.ts');
      const client = new IAMClient(configuration());
      const command = new GetRoleCommand({ RoleName: name });
      const answer = await unlessMissing('GetRole', () => client.send(command));
      if (answer === undefined) return undefined;
      // IAM answers with the document in URL encoding. Source: IAM API reference, Role.
      const trustPolicy = decodeURIComponent(answer.Role?.AssumeRolePolicyDocument ?? '');
      return { name, trustPolicy };
    },
    hasSecret: async (SecretId) => {
      const { DescribeSecretCommand, SecretsManagerClient } = await import('./secrets-sdk.ts');
      const client = new SecretsManagerClient(configuration());
      const command = new DescribeSecretCommand({ SecretId });
      const answer = await unlessMissing('DescribeSecret', () => client.send(command));
      return answer !== undefined && answer.DeletedDate === undefined;
    },
    hasParameter: async (name) => {
      const { DescribeParametersCommand, SSMClient } = await import('./parameters-sdk.ts');
      const client = new SSMClient(configuration());
      const filter = { Key: 'Name', Option: 'Equals', Values: [name] };
      const command = new DescribeParametersCommand({ ParameterFilters: [filter] });
      const answer = await unlessMissing('DescribeParameters', () => client.send(command));
      return (answer?.Parameters ?? []).length > 0;
    },
    ...networkPart(configuration),
    ...targetGroupPart(configuration),
  };
}

function networkPart(configuration: Configuration): Pick<Inventory, 'hasLogGroup' | 'subnets'> {
  return {
    hasLogGroup: async (name) => {
      const { CloudWatchLogsClient, DescribeLogGroupsCommand } = await import(
        './log-groups-sdk.ts'
      );
      const client = new CloudWatchLogsClient(configuration());
      // A prefix may have many groups, but the group of exactly this name is the first of them.
      const command = new DescribeLogGroupsCommand({ logGroupNamePrefix: name, limit: 1 });
      const answer = await unlessMissing('DescribeLogGroups', () => client.send(command));
      return answer?.logGroups?.[0]?.logGroupName === name;
    },
    subnets: async (ids) => {
      const { DescribeSubnetsCommand, EC2Client } = await import('./subnets-sdk.ts');
      const client = new EC2Client(configuration());
      // A filter leaves out what is not there, where a list of ids would be refused as a whole.
      const Filters = [{ Name: 'subnet-id', Values: [...ids] }];
      const command = new DescribeSubnetsCommand({ Filters });
      const answer = await unlessMissing('DescribeSubnets', () => client.send(command));
      return (answer?.Subnets ?? []).map((one) => ({
        id: one.SubnetId ?? '',
        zone: one.AvailabilityZone ?? '',
        freeAddresses: one.AvailableIpAddressCount ?? 0,
      }));
    },
  };
}
