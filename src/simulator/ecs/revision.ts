import type { JsonObject } from '../json.ts';

/** A container definition as a revision holds it, with the server's defaults filled in. */
export interface ContainerDefinition extends JsonObject {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly cpu: number;
}

/** What a revision says: the request with the server's defaults, in the types of the wire. */
export interface Definition extends JsonObject {
  readonly family: string;
  readonly containerDefinitions: readonly ContainerDefinition[];
  readonly networkMode?: string;
  readonly cpu?: string;
  readonly memory?: string;
}

/** A registered revision of a family. */
export interface Revision {
  readonly arn: string;
  readonly family: string;
  readonly number: number;
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS';
  readonly definition: Definition;
  /** Launch types that the server found it fit for. */
  readonly compatibilities: readonly string[];
  readonly requiresAttributes: readonly JsonObject[];
  readonly registeredAtMs: number;
  deregisteredAtMs?: number;
  deleteRequestedAtMs?: number;
}
