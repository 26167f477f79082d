import type { JsonObject } from '../../simulator/json.ts';
import type { Operation } from '../operation.ts';
import { readStructure } from '../shape.ts';
import type { CallEntry } from '../state-file/entry.ts';
import { modelOf } from './model.ts';
import { refuseRequest } from './refuse-request.ts';
import { violationsOf } from './violation.ts';

type Call = Pick<CallEntry, 'service' | 'operation' | 'input'>;

/** Services that come as forms, where everything is text. */
const FORMS = new Set(['elasticloadbalancing', 'autoscaling', 'ec2', 'iam', 'sts', 'cloudwatch']);

/**
 * The members of a request as the operation takes them, once the service's model has allowed them.
 * @throws Refusal what AWS answers to a request that is not of its shape
 */
export function readRequest(call: Call, operation: Operation): JsonObject {
  checkByModel(call, operation.checksItself ?? []);
  const read = readStructure(call.input, operation.input);
  return operation.passesThrough ? (call.input as JsonObject) : read;
}

function checkByModel({ service, operation, input }: Call, apart: readonly string[]): void {
  const model = modelOf(service);
  const shape = model?.inputs[operation];
  if (model === undefined || shape === undefined) return;
  const look = { shapes: model.shapes, isForm: FORMS.has(service) };
  const violations = violationsOf(look, input, shape).filter(
    ({ names, kind }) => kind === 'type' || !apart.includes(names[0] ?? ''),
  );
  if (violations.length === 0) return;
  throw refuseRequest(service, violations, model.errors[operation] ?? []);
}
