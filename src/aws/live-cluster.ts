import type { ServiceName } from '../ports/ecs.ts';
import type { LiveCluster, LiveInstance } from '../ports/live-cluster.ts';
import type { Connection } from './connection.ts';
import { connectEcs, type EcsCalls } from './ecs-calls.ts';
import { lazily } from './lazily.ts';
import { toLiveInstance } from './to-live-instance.ts';

/** Items of one page and of one describe call. @source API reference, the List and Describe calls below */
const PER_CALL = 100;

/** The instances of a cluster behind the port; a page is described while the next one is listed. */
export function createLiveCluster(connection: Connection, env: NodeJS.ProcessEnv): LiveCluster {
  const connected = lazily(() => connectEcs(connection, env));
  return {
    instances: async (cluster) => instances(await connected(), cluster),
    hostsOfService: async (name) => hostsOfService(await connected(), name),
  };
}

async function instances(calls: EcsCalls, cluster: string): Promise<readonly LiveInstance[]> {
  return paged(
    async (nextToken) => {
      const page = { cluster, maxResults: PER_CALL, ...(nextToken && { nextToken }) };
      const answer = await calls.listContainerInstances(page);
      return { arns: answer.containerInstanceArns ?? [], nextToken: answer.nextToken };
    },
    async (arns) => {
      const answer = await calls.describeContainerInstances({
        cluster,
        containerInstances: [...arns],
      });
      return (answer.containerInstances ?? []).map(toLiveInstance);
    },
  );
}

async function hostsOfService(calls: EcsCalls, name: ServiceName): Promise<readonly string[]> {
  const { cluster, service: serviceName } = name;
  return paged(
    async (nextToken) => {
      const page = { cluster, serviceName, maxResults: PER_CALL, ...(nextToken && { nextToken }) };
      const answer = await calls.listTasks({ ...page, desiredStatus: 'RUNNING' });
      return { arns: answer.taskArns ?? [], nextToken: answer.nextToken };
    },
    async (arns) => {
      const { tasks = [] } = await calls.describeTasks({ cluster, tasks: [...arns] });
      return tasks.flatMap((task) => task.containerInstanceArn ?? []);
    },
  );
}

interface Page {
  readonly arns: readonly string[];
  readonly nextToken: string | undefined;
}

async function paged<T>(
  list: (nextToken: string | undefined) => Promise<Page>,
  describe: (arns: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const described: Promise<readonly T[]>[] = [];
  let nextToken: string | undefined;
  do {
    const page = await list(nextToken);
    if (page.arns.length > 0) {
      const one = describe(page.arns);
      // A failure is told below; until then nobody waits for it.
      one.catch(() => undefined);
      described.push(one);
    }
    nextToken = page.nextToken || undefined;
  } while (nextToken !== undefined);
  return (await Promise.all(described)).flat();
}
