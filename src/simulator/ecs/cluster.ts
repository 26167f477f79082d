import type { JsonObject } from '../json.ts';

/** A cluster. Deleting it leaves it behind as INACTIVE. */
export interface Cluster {
  readonly arn: string;
  readonly name: string;
  status: 'ACTIVE' | 'INACTIVE';
  readonly settings: readonly JsonObject[];
  readonly configuration?: JsonObject;
  readonly capacityProviders: readonly string[];
  readonly defaultCapacityProviderStrategy: readonly JsonObject[];
}
