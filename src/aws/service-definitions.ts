import { randomUUID } from 'node:crypto';
import type { CreateServiceCommandInput, Service as SdkService } from '@aws-sdk/client-ecs';
import type { Members } from '../ports/autoscaling.ts';
import type { ServiceName } from '../ports/ecs.ts';
import type { FoundService, ServiceDefinitions } from '../ports/service-definitions.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { lazily } from './lazily.ts';
import { toService } from './to-service.ts';
import { translated } from './translated.ts';

/** The calls of one client. */
type Calls = Awaited<ReturnType<typeof connect>>;

/** What makes services behind its port; the SDK is loaded with the first call. */
export function createServiceDefinitions(
  connection: Connection,
  env: NodeJS.ProcessEnv,
): ServiceDefinitions {
  const connected = lazily(() => connect(connection, env));
  return {
    look: async (name, isWhole = false) => look(await connected(), name, isWhole),
    create: async (request) => (await connected()).create(request),
    tag: async (arn, tags) => (await connected()).tag(arn, tags),
    untag: async (arn, keys) => (await connected()).untag(arn, keys),
  };
}

async function connect(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./service-definitions-sdk.ts');
  const client = new sdk.ECSClient(clientConfiguration(connection, env));
  return {
    describe: ({ cluster, service }: ServiceName) => {
      const input = { cluster, services: [service], include: ['TAGS' as const] };
      const command = new sdk.DescribeServicesCommand(input);
      return translated('DescribeServices', () => client.send(command));
    },
    revisions: (serviceRevisionArns: string[]) => {
      const command = new sdk.DescribeServiceRevisionsCommand({ serviceRevisionArns });
      return translated('DescribeServiceRevisions', () => client.send(command));
    },
    create: async (request: Members) => {
      // The request was checked against the schema that is generated from this very type.
      const given = request as unknown as CreateServiceCommandInput;
      // A call that is sent again, since its answer was lost, makes no second service.
      const input = { ...given, clientToken: given.clientToken ?? randomUUID() };
      const command = new sdk.CreateServiceCommand(input);
      const answer = await translated('CreateService', () => client.send(command));
      return toService(answer.service ?? {});
    },
    tag: async (resourceArn: string, tags: readonly { key: string; value: string }[]) => {
      const command = new sdk.TagResourceCommand({ resourceArn, tags: [...tags] });
      await translated('TagResource', () => client.send(command));
    },
    untag: async (resourceArn: string, tagKeys: readonly string[]) => {
      const command = new sdk.UntagResourceCommand({ resourceArn, tagKeys: [...tagKeys] });
      await translated('UntagResource', () => client.send(command));
    },
  };
}

async function look(
  calls: Calls,
  name: ServiceName,
  isWhole: boolean,
): Promise<FoundService | undefined> {
  const { services } = await calls.describe(name);
  const found = services?.[0];
  if (found === undefined) return undefined;
  const { tags = [] } = found;
  const ofRevision = isWhole ? await membersOfRevision(calls, found) : {};
  return {
    arn: found.serviceArn ?? '',
    status: found.status ?? '',
    members: { ...ofRevision, ...membersOf(found) },
    tags: tags.map(({ key = '', value = '' }) => ({ key, value })),
  };
}

/**
 * Members that DescribeServices leaves out, from the revision of the newest deployment.
 * @source Amazon ECS API reference, Service and ServiceRevision
 */
async function membersOfRevision(calls: Calls, { deployments = [], ...service }: SdkService) {
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  const digits = primary?.id?.slice(primary.id.lastIndexOf('/'));
  const current = service.currentServiceRevisions?.map(({ arn = '' }) => arn) ?? [];
  const arn = current.find((one) => digits !== undefined && one.endsWith(digits));
  if (arn === undefined) return {};
  const { serviceRevisions } = await calls.revisions([arn]);
  const { monitoring, gatewayConnectors } = serviceRevisions?.[0] ?? {};
  return JSON.parse(JSON.stringify({ monitoring, gatewayConnectors }));
}

/** With a deployment of the service under way, its newest deployment says more than the service itself. */
function membersOf(sdk: SdkService): Members {
  const { deployments = [], events: _events, taskSets = [], tags: _tags, ...members } = sdk;
  const newest =
    deployments.find(({ status }) => status === 'PRIMARY') ??
    taskSets.find(({ status }) => status === 'PRIMARY');
  const shown: { [name: string]: unknown } = { ...newest };
  const ofNewest = Object.fromEntries(
    OF_NEWEST.filter((name) => shown[name] !== undefined).map((name) => [name, shown[name]]),
  );
  // The answer came as JSON, and dates, which are no JSON, are among what no definition has.
  return JSON.parse(JSON.stringify({ ...ofNewest, ...members }));
}

/**
 * Members of a definition that a deployment shows and the service does not; with task sets also those that say where
 * tasks run.
 * @source Amazon ECS API reference, Deployment, TaskSet and Service
 */
const OF_NEWEST = [
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
  'taskDefinition',
  'launchType',
  'capacityProviderStrategy',
  'networkConfiguration',
  'loadBalancers',
  'serviceRegistries',
] as const;
