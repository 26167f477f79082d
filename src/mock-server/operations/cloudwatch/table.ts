import type { OperationTable } from '../../operation.ts';

/** Operations of Amazon CloudWatch that the mock plays, by their names on the wire. */
export const CLOUDWATCH_OPERATIONS: OperationTable = {};
