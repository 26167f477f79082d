import type { OperationTable } from '../../operation.ts';
import { getCallerIdentity } from './get-caller-identity.ts';

/** Operations of AWS STS that the mock plays, by their names on the wire. */
export const STS_OPERATIONS: OperationTable = { GetCallerIdentity: getCallerIdentity };
