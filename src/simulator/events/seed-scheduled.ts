import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';

/** Rules and schedules that are to be there, each running tasks of one revision. */
export interface ScheduledSeed {
  readonly rules: readonly { readonly bus?: string; readonly rule: string }[];
  readonly schedules: readonly { readonly group?: string; readonly name: string }[];
}

/** Puts rules and schedules into a world that start a task of the revision every hour; one that is there stays. */
export function seedScheduled(
  world: World,
  { rules, schedules }: ScheduledSeed,
  { revision, clusterArn }: { readonly revision: string; readonly clusterArn: string },
): void {
  const { stores, account, region, nowMs } = world;
  const target: JsonObject = {
    Arn: clusterArn,
    RoleArn: `arn:aws:iam::${account}:role/ecsEventsRole`,
    EcsParameters: { TaskDefinitionArn: revision, TaskCount: 1, LaunchType: 'FARGATE' },
  };
  for (const { bus = 'default', rule: Name } of rules) {
    const key = `${bus} ${Name}`;
    if (stores.rules.has(key)) continue;
    const Arn = `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${Name}`;
    const rule = { Name, Arn, EventBusName: bus, State: 'ENABLED' };
    stores.rules.set(key, { ...rule, ScheduleExpression: 'rate(1 hour)' });
    stores.ruleTargets.set(key, [{ Id: '1', ...target }]);
  }
  for (const { group = 'default', name: Name } of schedules) {
    const key = `${group} ${Name}`;
    if (stores.schedules.has(key)) continue;
    const Arn = `arn:aws:scheduler:${region}:${account}:schedule/${group}/${Name}`;
    stores.schedules.set(key, {
      ...{ Name, Arn, GroupName: group, State: 'ENABLED', Target: target },
      ...{ ScheduleExpression: 'rate(1 hour)', ScheduleExpressionTimezone: 'UTC' },
      ...{ FlexibleTimeWindow: { Mode: 'OFF' }, ActionAfterCompletion: 'NONE' },
      ...{ CreationDate: nowMs / 1_000, LastModificationDate: nowMs / 1_000 },
    });
  }
}
