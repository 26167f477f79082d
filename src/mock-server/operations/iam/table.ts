import type { OperationTable } from '../../operation.ts';
import { createRole } from './create-role.ts';
import { getRole } from './get-role.ts';
import { putRolePolicy } from './put-role-policy.ts';
import { simulatePrincipalPolicy } from './simulate-principal-policy.ts';

/** Operations of AWS IAM that the mock plays, by their names on the wire. */
export const IAM_OPERATIONS: OperationTable = {
  CreateRole: createRole,
  GetRole: getRole,
  PutRolePolicy: putRolePolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
};
