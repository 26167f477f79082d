import type { JsonObject } from '../json.ts';
import type { CapacityProvider } from './capacity/capacity-provider.ts';
import type { Waiting } from './capacity/waiting.ts';
import type { TokenUse } from './client-tokens.ts';
import type { Cluster } from './cluster.ts';
import type { ServiceDeployment, ServiceRevision } from './deployment.ts';
import type { ContainerInstance } from './instances/container-instance.ts';
import type { Revision } from './revision.ts';
import type { Service } from './service.ts';
import type { Task } from './task.ts';
import type { TaskSet } from './task-sets/task-set.ts';

/** A label of a resource, as AWS carries it. */
export interface Tag extends JsonObject {
  readonly key: string;
  readonly value: string;
}

/** Everything that Amazon ECS holds in one Region, by ARN, in the order of creation. */
export interface EcsState {
  readonly clusters: Map<string, Cluster>;
  readonly revisions: Map<string, Revision>;
  /** The newest number of each family; a number is never given twice. */
  readonly newestNumber: Map<string, number>;
  readonly services: Map<string, Service>;
  readonly serviceRevisions: Map<string, ServiceRevision>;
  readonly serviceDeployments: Map<string, ServiceDeployment>;
  readonly taskSets: Map<string, TaskSet>;
  readonly capacityProviders: Map<string, CapacityProvider>;
  /** Value by name; of a principal by `<principal ARN> <name>`. */
  readonly accountSettings: Map<string, string>;
  readonly instances: Map<string, ContainerInstance>;
  readonly tasks: Map<string, Task>;
  /** Tasks of each service with containers that have not ended: what its scheduler looks at. */
  readonly working: Map<string, Set<Task>>;
  /** Tasks that wait in PROVISIONING for a machine, by ARN. */
  readonly waiting: Map<string, Waiting>;
  readonly tags: Map<string, readonly Tag[]>;
  /** What requests with tokens of their callers made, by operation, owner and token. */
  readonly clientTokens: Map<string, TokenUse>;
}

/** Amazon ECS before the first call. */
export function createEcsState(): EcsState {
  return {
    clusters: new Map(),
    revisions: new Map(),
    newestNumber: new Map(),
    services: new Map(),
    serviceRevisions: new Map(),
    serviceDeployments: new Map(),
    taskSets: new Map(),
    capacityProviders: new Map(),
    accountSettings: new Map(),
    instances: new Map(),
    tasks: new Map(),
    working: new Map(),
    waiting: new Map(),
    tags: new Map(),
    clientTokens: new Map(),
  };
}
