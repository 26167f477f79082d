import { MODEL_TEXTS } from './models.generated.ts';

/** What a member of a request may be, as the service's own model says. Names of shapes stand for further ones. */
export interface ModelShape {
  readonly type: string;
  readonly members?: { readonly [name: string]: string };
  readonly required?: readonly string[];
  /** Shape of a list's items. */
  readonly member?: string;
  /** Shapes of a map's keys and values. */
  readonly key?: string;
  readonly value?: string;
  readonly enum?: readonly string[];
  /** Of a number its value, of a text or a list its length. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
}

/** The model of a service, of the operations that the mock plays. */
export interface ServiceModel {
  /** Shape of the request, by operation. */
  readonly inputs: { readonly [operation: string]: string };
  readonly shapes: { readonly [name: string]: ModelShape };
  /** Names of the errors that an operation declares. */
  readonly errors: { readonly [operation: string]: readonly string[] };
  /** Members of answers that are times. */
  readonly times: readonly string[];
}

const read = new Map<string, ServiceModel>();

/** The model of a service by its name in the log of requests; undefined when there is none. */
export function modelOf(service: string): ServiceModel | undefined {
  const text = Object.hasOwn(MODEL_TEXTS, service) ? MODEL_TEXTS[service] : undefined;
  if (text === undefined) return undefined;
  const model = read.get(service) ?? (JSON.parse(text) as ServiceModel);
  read.set(service, model);
  return model;
}
