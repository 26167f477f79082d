import type { Alarms } from './alarms.ts';
import type { Autoscaling } from './autoscaling.ts';
import type { Clock } from './clock.ts';
import type { CodeDeploy } from './codedeploy.ts';
import type { DefinitionStores } from './definition-stores.ts';
import type { Ecs } from './ecs.ts';
import type { Files } from './files.ts';
import type { Images } from './images.ts';
import type { Inventory } from './inventory.ts';
import type { LiveCluster } from './live-cluster.ts';
import type { LoadBalancing } from './load-balancing.ts';
import type { Log } from './log.ts';
import type { Logs } from './logs.ts';
import type { Outputs } from './outputs.ts';
import type { Prices } from './prices.ts';
import type { Rollouts } from './rollouts.ts';
import type { Scheduled } from './scheduled.ts';
import type { ServiceDefinitions } from './service-definitions.ts';
import type { Tasks } from './tasks.ts';

/** All that an operation may touch. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly files: Files;
  readonly outputs: Outputs;
  readonly ecs: Ecs;
  readonly liveCluster: LiveCluster;
  readonly inventory: Inventory;
  readonly prices: Prices;
  readonly stores: DefinitionStores;
  readonly images: Images;
  readonly alarms: Alarms;
  readonly loadBalancing: LoadBalancing;
  readonly logs: Logs;
  readonly rollouts: Rollouts;
  readonly tasks: Tasks;
  readonly codedeploy: CodeDeploy;
  readonly serviceDefinitions: ServiceDefinitions;
  readonly autoscaling: Autoscaling;
  readonly scheduled: Scheduled;
  /** The environment of the run, for `substitute`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /**
   * Waits until this run may write; absent where nothing is to be waited for. To be awaited once all is checked,
   * before the first write. @throws SlipwayError cancelled, service-changed
   */
  readonly turn?: () => Promise<void>;
  /** Aborts when the run is told to stop (SIGINT, SIGTERM). */
  readonly cancel: AbortSignal;
}
