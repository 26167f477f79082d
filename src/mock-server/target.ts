import type { IncomingHttpHeaders } from 'node:http';
import type { Json, JsonObject } from '../simulator/json.ts';
import { Refusal } from '../simulator/refusal.ts';
import { asCbor, type RpcPath, readCbor, rpcPath } from './cbor/rpc.ts';
import { type CredentialScope, credentialScope } from './credential-scope.ts';
import type { OperationTable } from './operation.ts';
import { AWS_JSON, awsQuery, type Protocol } from './protocols.ts';
import { readForm, typed } from './query-form.ts';
import { S3_REST, s3Call } from './s3-rest.ts';
import { REST_JSON, schedulerCall } from './scheduler-rest.ts';
import { JSON_SERVICES, QUERY_SERVICES, S3_SERVICE, SCHEDULER_SERVICE } from './services.ts';

/** A request as it came, its body read. */
export interface RawRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** POST when absent. */
  readonly method?: string;
  /** Path and query; `/` when absent. */
  readonly url?: string;
}

/** What a request is for and how its answer is written. */
export interface Target {
  readonly service: string;
  readonly operation: string;
  readonly protocol: Protocol;
  readonly operations: OperationTable;
  /** Undefined for a request without credentials. */
  readonly scope: CredentialScope | undefined;
  /** The request's members. @throws Refusal SerializationException when the body cannot be read */
  readonly input: () => Json;
  /** Code for a request of a wrong shape. */
  readonly invalidCode?: string;
}

/** Finds out what a request is for; one that names nothing the mock knows is for an unknown operation. */
export function targetOf({ headers, body, method = 'POST', url = '/' }: RawRequest): Target {
  const scope = credentialScope(headers.authorization);
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return jsonTarget(target, body, scope);
  const rpc = headers['smithy-protocol'] === 'rpc-v2-cbor' ? rpcPath(url) : undefined;
  if (rpc !== undefined) return cborTarget(rpc, body, scope);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (isForm) return queryTarget(new URLSearchParams(body), scope);
  if (scope?.service === 's3') return s3Target({ headers, body, method, url }, scope);
  if (scope?.service === 'scheduler') return schedulerTarget({ body, method, url }, scope);
  const operation = '(none)';
  return {
    service: scope?.service || 'unknown',
    operation,
    protocol: AWS_JSON,
    operations: {},
    scope,
    input: () => ({}),
  };
}

function s3Target(request: Required<RawRequest>, scope: CredentialScope): Target {
  const { headers, ...rest } = request;
  const { operation, input } = s3Call({ ...rest, host: headers.host ?? '' });
  const { name, operations } = S3_SERVICE;
  return { service: name, operation, protocol: S3_REST, operations, scope, input: () => input };
}

function schedulerTarget(
  { body, method, url }: Required<Omit<RawRequest, 'headers'>>,
  scope: CredentialScope,
): Target {
  const { operation, members } = schedulerCall(method, url);
  const { name, operations, invalidCode = '' } = SCHEDULER_SERVICE;
  const input = () => ({ ...(readJson(body) as JsonObject), ...members });
  return { service: name, operation, protocol: REST_JSON, operations, scope, input, invalidCode };
}

function jsonTarget(target: string, body: string, scope: CredentialScope | undefined): Target {
  const dot = target.lastIndexOf('.');
  const service = own(JSON_SERVICES, target.slice(0, Math.max(0, dot)));
  return {
    service: service?.name ?? 'unknown',
    operation: target.slice(dot + 1),
    protocol: service?.protocol ?? AWS_JSON,
    operations: service?.operations ?? {},
    scope,
    input: () => readJson(body),
    ...(service?.invalidCode !== undefined && { invalidCode: service.invalidCode }),
  };
}

function cborTarget(
  { prefix, operation }: RpcPath,
  body: string,
  scope: CredentialScope | undefined,
): Target {
  const target = jsonTarget(`${prefix}.${operation}`, body, scope);
  const protocol = asCbor(target.service, target.protocol);
  return { ...target, protocol, input: () => readCbor(body) };
}

function readJson(body: string): Json {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body) as Json;
  } catch {
    throw new Refusal('SerializationException', 'The request body is not JSON.');
  }
}

function queryTarget(form: URLSearchParams, scope: CredentialScope | undefined): Target {
  const service = own(QUERY_SERVICES, scope?.service ?? '');
  const operation = form.get('Action') ?? '(none)';
  const operations = service?.operations ?? {};
  const shape = own(operations, operation)?.input;
  return {
    service: service?.name ?? (scope?.service || 'unknown'),
    operation,
    protocol: service?.protocol ?? awsQuery(service?.namespace ?? 'https://amazonaws.com/'),
    operations,
    scope,
    input: () => (shape === undefined ? readForm(form) : typed(readForm(form), shape)),
    ...(service?.invalidCode !== undefined && { invalidCode: service.invalidCode }),
  };
}

function own<T>(table: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
