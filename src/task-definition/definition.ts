/** A value of a JSON document. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** A container definition as the user wrote it; only what the code reads by name is typed. */
export interface ContainerDefinition extends JsonObject {
  readonly name: string;
  readonly image?: string;
  readonly essential?: boolean;
}

/** A checked task definition: the shape of a RegisterTaskDefinition request. */
export interface TaskDefinition extends JsonObject {
  readonly family: string;
  readonly containerDefinitions: readonly ContainerDefinition[];
}
