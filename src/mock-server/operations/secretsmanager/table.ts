import type { OperationTable } from '../../operation.ts';
import { createSecret } from './create-secret.ts';
import { describeSecret } from './describe-secret.ts';
import { getSecretValue } from './get-secret-value.ts';

/** Operations of AWS Secrets Manager that the mock plays, by their names on the wire. */
export const SECRETSMANAGER_OPERATIONS: OperationTable = {
  CreateSecret: createSecret,
  GetSecretValue: getSecretValue,
  DescribeSecret: describeSecret,
};
