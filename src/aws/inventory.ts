import type { EvaluationResult } from '@aws-sdk/client-iam';
import type { Inventory, RefusedAction } from '../ports/inventory.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { given } from './given.ts';
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
    refusedActions: async (PolicySourceArn, { actions, resources }) => {
      const { IAMClient, SimulatePrincipalPolicyCommand } = await import('./iam-sdk.ts');
      const client = new IAMClient(configuration());
      const lists = { ActionNames: [...actions], ResourceArns: [...resources] };
      const command = new SimulatePrincipalPolicyCommand({
        PolicySourceArn,
        ...lists,
        MaxItems: 1000,
      });
      const answer = await unlessMissing('SimulatePrincipalPolicy', () => client.send(command));
      return answer && (answer.EvaluationResults ?? []).flatMap(refusedOf);
    },
    secret: async (SecretId) => {
      const { DescribeSecretCommand, SecretsManagerClient } = await import('./secrets-sdk.ts');
      const client = new SecretsManagerClient(configuration());
      const command = new DescribeSecretCommand({ SecretId });
      const answer = await unlessMissing('DescribeSecret', () => client.send(command));
      if (answer === undefined || answer.DeletedDate !== undefined) return undefined;
      return given({ kmsKeyId: answer.KmsKeyId });
    },
    parameter: async (name) => {
      const { DescribeParametersCommand, SSMClient } = await import('./parameters-sdk.ts');
      const client = new SSMClient(configuration());
      const filter = { Key: 'Name', Option: 'Equals', Values: [name] };
      const command = new DescribeParametersCommand({ ParameterFilters: [filter] });
      const answer = await unlessMissing('DescribeParameters', () => client.send(command));
      const found = answer?.Parameters?.[0];
      return found && given({ kmsKeyId: found.KeyId });
    },
    ...networkPart(configuration),
    ...targetGroupPart(configuration),
  };
}

/** What is refused of one action; asked for several resources, IAM answers for each of them within the action's result. */
function refusedOf(result: EvaluationResult): readonly RefusedAction[] {
  const { EvalActionName: action = '', EvalResourceName = '*', ResourceSpecificResults } = result;
  const each = ResourceSpecificResults?.length
    ? ResourceSpecificResults.map((one) => ({
        resource: one.EvalResourceName ?? '*',
        decision: one.EvalResourceDecision,
        missing: one.MissingContextValues ?? [],
      }))
    : [
        {
          resource: EvalResourceName,
          decision: result.EvalDecision,
          missing: result.MissingContextValues ?? [],
        },
      ];
  return each
    .filter(({ decision }) => decision !== 'allowed')
    .map(({ resource, missing }) => ({ action, resource, isConditional: missing.length > 0 }));
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
