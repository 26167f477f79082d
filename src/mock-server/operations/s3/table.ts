import type { OperationTable } from '../../operation.ts';
import { getObject } from './get-object.ts';
import { putObject } from './put-object.ts';

/** Operations of Amazon S3 that the mock plays, by their names on the wire. */
export const S3_OPERATIONS: OperationTable = {
  PutObject: putObject,
  GetObject: getObject,
};
