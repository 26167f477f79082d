import type { OperationTable } from '../../operation.ts';

/** Operations of AWS CodeDeploy that the mock plays, by their names on the wire. */
export const CODEDEPLOY_OPERATIONS: OperationTable = {};
