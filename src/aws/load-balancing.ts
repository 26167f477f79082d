import type { Action, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancing, TargetHealth } from '../ports/load-balancing.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { given } from './given.ts';
import { lazily } from './lazily.ts';
import { unlessMissing } from './unless-missing.ts';

/** Elastic Load Balancing behind the port; the SDK is loaded with the first call. */
export function createLoadBalancing(connection: Connection, env: NodeJS.ProcessEnv): LoadBalancing {
  const connected = lazily(() => connect(connection, env));
  return {
    targetGroups: (names) => thoseThere(names, async (some) => (await connected()).groups(some)),
    listeners: (arns) => thoseThere(arns, async (some) => (await connected()).listeners(some)),
    ruleTargets: async (arn) => (await connected()).rules(arn),
    forwardsOf: async (arn) => {
      const asked = await connected();
      if (arn.includes(':listener-rule/')) return asked.rule(arn);
      return (await asked.listeners([arn]))?.[0]?.targetGroupArns;
    },
    targetHealth: async (arn) => (await connected()).health(arn),
  };
}

/** A list with one name that is not there is refused as a whole: then each is asked alone. */
async function thoseThere<T>(
  names: readonly string[],
  ask: (names: string[]) => Promise<readonly T[] | undefined>,
): Promise<readonly T[]> {
  if (names.length === 0) return [];
  const all = await ask([...names]);
  if (all !== undefined || names.length === 1) return all ?? [];
  const each = await Promise.all(names.map((name) => ask([name])));
  return each.flatMap((one) => one ?? []);
}

async function connect(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./load-balancing-sdk.ts');
  const client = new sdk.ElasticLoadBalancingV2Client(clientConfiguration(connection, env));
  return {
    groups: async (Names: string[]) => {
      const command = new sdk.DescribeTargetGroupsCommand({ Names });
      const answer = await unlessMissing('DescribeTargetGroups', () => client.send(command));
      return answer?.TargetGroups?.map((one) => ({
        name: one.TargetGroupName ?? '',
        arn: one.TargetGroupArn ?? '',
      }));
    },
    listeners: async (ListenerArns: string[]) => {
      const command = new sdk.DescribeListenersCommand({ ListenerArns });
      const answer = await unlessMissing('DescribeListeners', () => client.send(command));
      return answer?.Listeners?.map((one) => ({
        arn: one.ListenerArn ?? '',
        targetGroupArns: forwardedTo(one.DefaultActions),
      }));
    },
    rules: async (ListenerArn: string) => {
      const command = new sdk.DescribeRulesCommand({ ListenerArn });
      const answer = await unlessMissing('DescribeRules', () => client.send(command));
      return (answer?.Rules ?? []).flatMap(({ Actions }) => forwardedTo(Actions));
    },
    rule: async (RuleArn: string) => {
      const command = new sdk.DescribeRulesCommand({ RuleArns: [RuleArn] });
      const answer = await unlessMissing('DescribeRules', () => client.send(command));
      const found = answer?.Rules?.[0];
      return found && forwardedTo(found.Actions);
    },
    health: async (TargetGroupArn: string) => {
      const command = new sdk.DescribeTargetHealthCommand({ TargetGroupArn });
      const answer = await unlessMissing('DescribeTargetHealth', () => client.send(command));
      return answer?.TargetHealthDescriptions?.map(toTargetHealth);
    },
  };
}

function forwardedTo(actions: readonly Action[] = []): readonly string[] {
  const arns = actions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
    TargetGroupArn,
    ...(ForwardConfig?.TargetGroups ?? []).map((one) => one.TargetGroupArn),
  ]);
  return [...new Set(arns.filter((arn) => arn !== undefined))];
}

function toTargetHealth({ Target, TargetHealth: health }: TargetHealthDescription): TargetHealth {
  const port = Target?.Port === undefined ? '' : `:${Target.Port}`;
  return {
    target: `${Target?.Id ?? ''}${port}`,
    state: health?.State ?? 'unavailable',
    ...given({ code: health?.Reason, description: health?.Description }),
  };
}
