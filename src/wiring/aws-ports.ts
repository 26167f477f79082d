import { createAlarms } from '../aws/alarms.ts';
import { createAutoscaling } from '../aws/autoscaling.ts';
import { createCodeDeploy } from '../aws/codedeploy.ts';
import type { Connection } from '../aws/connection.ts';
import { createDefinitionStores } from '../aws/definition-stores.ts';
import { createEcs } from '../aws/ecs.ts';
import { createIdentity } from '../aws/identity.ts';
import { createImages } from '../aws/images.ts';
import { createInventory } from '../aws/inventory.ts';
import { createLiveCluster } from '../aws/live-cluster.ts';
import { createLoadBalancing } from '../aws/load-balancing.ts';
import { createLogs } from '../aws/logs.ts';
import { createPrices } from '../aws/prices.ts';
import { createRollouts } from '../aws/rollouts.ts';
import { createScheduled } from '../aws/scheduled.ts';
import { createServiceDefinitions } from '../aws/service-definitions.ts';
import { createTasks } from '../aws/tasks.ts';
import type { Alarms } from '../ports/alarms.ts';
import type { Autoscaling } from '../ports/autoscaling.ts';
import type { Clock } from '../ports/clock.ts';
import type { CodeDeploy } from '../ports/codedeploy.ts';
import type { DefinitionStores } from '../ports/definition-stores.ts';
import type { Ecs } from '../ports/ecs.ts';
import type { Identity } from '../ports/identity.ts';
import type { Images } from '../ports/images.ts';
import type { Inventory } from '../ports/inventory.ts';
import type { LiveCluster } from '../ports/live-cluster.ts';
import type { LoadBalancing } from '../ports/load-balancing.ts';
import type { Logs } from '../ports/logs.ts';
import type { Prices } from '../ports/prices.ts';
import type { Rollouts } from '../ports/rollouts.ts';
import type { Scheduled } from '../ports/scheduled.ts';
import type { ServiceDefinitions } from '../ports/service-definitions.ts';
import type { Tasks } from '../ports/tasks.ts';

/** The ports that AWS is behind. */
interface AwsPorts {
  readonly ecs: Ecs;
  readonly liveCluster: LiveCluster;
  readonly inventory: Inventory;
  readonly prices: Prices;
  readonly stores: DefinitionStores;
  readonly images: Images;
  readonly identity: Identity;
  readonly alarms: Alarms;
  readonly loadBalancing: LoadBalancing;
  readonly logs: Logs;
  readonly rollouts: Rollouts;
  readonly tasks: Tasks;
  readonly codedeploy: CodeDeploy;
  readonly serviceDefinitions: ServiceDefinitions;
  readonly autoscaling: Autoscaling;
  readonly scheduled: Scheduled;
}

/** The AWS that a run talks to, in its own time. */
export interface Connected extends AwsPorts {
  readonly clock: Clock;
  /** What a reader of the log should know of it. */
  readonly note?: string;
  close(): Promise<void>;
}

/** Every port over one connection. */
export function awsPorts(connection: Connection, env: NodeJS.ProcessEnv): AwsPorts {
  const ecs = createEcs(connection, env);
  return {
    ecs,
    liveCluster: createLiveCluster(connection, env),
    inventory: createInventory(connection, env),
    prices: createPrices(connection, env),
    stores: createDefinitionStores(connection, env),
    images: createImages(connection, env),
    identity: createIdentity(connection, env),
    alarms: createAlarms(connection, env),
    loadBalancing: createLoadBalancing(connection, env),
    logs: createLogs(connection, env),
    rollouts: createRollouts(connection, env, ecs),
    tasks: createTasks(connection, env),
    codedeploy: createCodeDeploy(connection, env),
    serviceDefinitions: createServiceDefinitions(connection, env),
    autoscaling: createAutoscaling(connection, env),
    scheduled: createScheduled(connection, env),
  };
}
