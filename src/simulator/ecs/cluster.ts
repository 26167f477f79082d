import type { JsonObject } from '../json.ts';

/** A cluster. Deleting it leaves it behind as INACTIVE. */
export interface Cluster {
  readonly arn: string;
  readonly name: string;
  status: 'ACTIVE' | 'INACTIVE';
  settings: readonly JsonObject[];
  configuration?: JsonObject;
  capacityProviders: readonly string[];
  defaultCapacityProviderStrategy: readonly JsonObject[];
  serviceConnectDefaults?: JsonObject;
}
