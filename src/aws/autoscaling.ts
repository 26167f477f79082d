import type {
  PutScalingPolicyCommandInput,
  PutScheduledActionCommandInput,
  RegisterScalableTargetCommandInput,
} from '@aws-sdk/client-application-auto-scaling';
import type { Autoscaling, Members, Suspended } from '../ports/autoscaling.ts';
import type { ServiceName } from '../ports/ecs.ts';
import { inWords } from './api-words.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { lazily } from './lazily.ts';
import { translated } from './translated.ts';

/** The calls of one client. */
type Calls = Awaited<ReturnType<typeof connect>>;

/** Application Auto Scaling behind its port; the SDK is loaded with the first call. */
export function createAutoscaling(connection: Connection, env: NodeJS.ProcessEnv): Autoscaling {
  const connected = lazily(() => connect(connection, env));
  return {
    suspended: async (name) => (await targetOf(await connected(), name))?.suspended,
    bounds: async (name) => {
      const target = (await targetOf(await connected(), name))?.target;
      return target && { least: target.minCapacity, most: target.maxCapacity };
    },
    look: async (name) => look(await connected(), name),
    register: async (name, target) => (await connected()).register(name, target),
    putPolicy: async (name, policy) => (await connected()).putPolicy(name, policy),
    putScheduledAction: async (name, action) => (await connected()).putAction(name, action),
    suspend: async (name, SuspendedState) =>
      (await connected()).register(name, { suspendedState: { ...SuspendedState } }),
  };
}

/** @source Application Auto Scaling API reference, ResourceId and ScalableDimension of an ECS service */
function dimensionOf({ cluster, service }: ServiceName) {
  const short = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  return {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${short(cluster)}/${short(service)}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
}

async function connect(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./autoscaling-sdk.ts');
  const client = new sdk.ApplicationAutoScalingClient(clientConfiguration(connection, env));
  // What the section may hold was checked; what is inside a policy is for AWS to say.
  const input = <T>(name: ServiceName, members: Members) =>
    ({ ...(inWords(members, 'Capital') as object), ...dimensionOf(name) }) as T;
  return {
    targets: (name: ServiceName) => {
      const { ServiceNamespace, ResourceId, ScalableDimension } = dimensionOf(name);
      const ResourceIds = [ResourceId];
      const command = new sdk.DescribeScalableTargetsCommand({
        ServiceNamespace,
        ResourceIds,
        ScalableDimension,
      });
      return translated('DescribeScalableTargets', () => client.send(command));
    },
    policies: (name: ServiceName) => {
      const command = new sdk.DescribeScalingPoliciesCommand(dimensionOf(name));
      return translated('DescribeScalingPolicies', () => client.send(command));
    },
    actions: (name: ServiceName) => {
      const command = new sdk.DescribeScheduledActionsCommand(dimensionOf(name));
      return translated('DescribeScheduledActions', () => client.send(command));
    },
    register: async (name: ServiceName, members: Members) => {
      const command = new sdk.RegisterScalableTargetCommand(
        input<RegisterScalableTargetCommandInput>(name, members),
      );
      await translated('RegisterScalableTarget', () => client.send(command));
    },
    putPolicy: async (name: ServiceName, members: Members) => {
      const command = new sdk.PutScalingPolicyCommand(
        input<PutScalingPolicyCommandInput>(name, members),
      );
      await translated('PutScalingPolicy', () => client.send(command));
    },
    putAction: async (name: ServiceName, members: Members) => {
      const given = input<PutScheduledActionCommandInput>(name, members);
      const { StartTime, EndTime } = given;
      const command = new sdk.PutScheduledActionCommand({
        ...given,
        ...(StartTime && { StartTime: new Date(StartTime) }),
        ...(EndTime && { EndTime: new Date(EndTime) }),
      });
      await translated('PutScheduledAction', () => client.send(command));
    },
  };
}

async function targetOf(calls: Calls, name: ServiceName) {
  const { ScalableTargets } = await calls.targets(name);
  const found = ScalableTargets?.[0];
  if (found === undefined) return undefined;
  const state = found.SuspendedState ?? {};
  const suspended: Suspended = {
    dynamicScalingInSuspended: state.DynamicScalingInSuspended ?? false,
    dynamicScalingOutSuspended: state.DynamicScalingOutSuspended ?? false,
    scheduledScalingSuspended: state.ScheduledScalingSuspended ?? false,
  };
  const { MinCapacity: minCapacity = 0, MaxCapacity: maxCapacity = 0, RoleARN } = found;
  const target = { minCapacity, maxCapacity, ...(RoleARN && { roleArn: RoleARN }) };
  return { target, suspended };
}

async function look(calls: Calls, name: ServiceName) {
  const found = await targetOf(calls, name);
  if (found === undefined) return { policies: [], scheduledActions: [] };
  const [policies, actions] = await Promise.all([calls.policies(name), calls.actions(name)]);
  return {
    ...found,
    policies: (policies.ScalingPolicies ?? []).map(inOurWords),
    scheduledActions: (actions.ScheduledActions ?? []).map(inOurWords),
  };
}

function inOurWords(one: object): Members {
  return inWords(one, 'small') as Members;
}
