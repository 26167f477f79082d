import type { OperationTable } from '../../operation.ts';
import { getFile } from './get-file.ts';
import { putFile } from './put-file.ts';

/** Operations of AWS CodeCommit that the mock plays, by their names on the wire. */
export const CODECOMMIT_OPERATIONS: OperationTable = {
  PutFile: putFile,
  GetFile: getFile,
};
